import * as fc from 'fast-check';

import { accept } from '../../../../platform';
import { fewestNodes, fewestNodesOfOthers } from '../../../../platform/rules/capacity/pod-fit';
import { goodDescription } from '../../../fixtures/description';

const pool = accept('dev', goodDescription()).platform.nodePools['l4'];

const load = fc.record({
  requests: fc.record({
    cpuMillis: fc.nat(16_000),
    memoryMib: fc.nat(64_000),
    ephemeralStorageMib: fc.nat(200_000),
    accelerators: fc.nat(2),
  }),
  pods: fc.nat(20),
});

test('what others need without a load is what they need by themselves', () => {
  fc.assert(
    fc.property(fc.array(load, { maxLength: 6 }), (loads) => {
      if (pool === undefined) throw new Error('the description has a pool');
      const alone = loads.map((_, index) => fewestNodes(pool, loads.toSpliced(index, 1)));

      expect(fewestNodesOfOthers(pool, loads)).toEqual(alone);
    }),
  );
});
