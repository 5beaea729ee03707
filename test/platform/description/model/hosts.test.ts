import { findingsOf } from '../../rules/rule-case';
import { change, goodDescription } from '../../../fixtures/description';

describe('the hosts of a replica', () => {
  test.each([
    [{ count: 1 }, 'models.gemma.hosts.count'],
    [{ count: 2.5 }, 'models.gemma.hosts.count'],
    [{}, 'models.gemma.hosts.count'],
    [{ count: 2, distributedExecutorBackend: 'mpi' }, 'models.gemma.hosts.distributedExecutorBackend'],
    [{ count: 2, size: 2 }, 'models.gemma.hosts.size'],
  ])('cannot be %j', (hosts, path) => {
    const findings = findingsOf(change(goodDescription(), 'models.gemma.hosts', hosts));
    expect(findings.map((finding) => finding.path)).toContain(path);
  });
});
