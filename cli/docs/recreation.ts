import { code, page, section, table } from './markdown';
import { type LostResourceRow, RECREATED, RESOURCES } from './recreation-table';

/** `docs/reference/recreation.md`: which fields cannot be changed in place, and what is lost where they are changed. */
export function recreationPage(): string {
  return page(
    'Fields that make things anew',
    'Terraform changes most of what a description says in place. These fields it cannot: with another value it destroys what is ' +
      'named beside them and makes it again, if at all. A test changes every field of an environment and holds this page against ' +
      'what the pinned provider says of each argument (`forceNew`). `<name>` stands for a name of yours.',
    section(
      'Before you change one',
      [
        '- `protection`, which is on unless you take it off, makes Terraform refuse the plan for cluster, buckets, addresses, keys ' +
          'and the like: nothing is lost by accident. Taking it off is a change of its own, applied before the other.',
        '- `project` and `region` are everything: make a new environment, move the traffic, then destroy the old one.',
        '- The name of the environment, of a pool, of a channel or of an exclusion is its address in the state: another name is ' +
          'another thing. So is a model or a pool that is taken out.',
        '- A range of a subnet may grow in place (`10.0.0.0/20` to `10.0.0.0/19`); smaller or elsewhere it is a new subnet. The ' +
          'ranges of pods and Services Google takes from no cluster that uses them.',
        '- `nodePools.<name>.machineType` is changed in place, node by node, where the new type has the same accelerators.',
        '- `state.bucket` and `state.prefix` move the state and destroy nothing by themselves: `terraform init -migrate-state`.',
        '- To exchange a node pool without a gap, describe a second one, move the models to it, then take out the first.',
      ].join('\n'),
    ),
    section('Fields', fieldTable()),
    section('What goes with it', lossTable()),
  );
}

function fieldTable(): string {
  const rows = Object.entries(RECREATED).map(([field, types]) => [
    code(field.replaceAll('.*', '.<name>').replaceAll('.0.', '[].')),
    types.map((type) => RESOURCES[type].noun).join(', '),
  ]);
  return table(['field', 'destroyed or made anew'], rows);
}

function lossTable(): string {
  const rows: [string, LostResourceRow][] = Object.entries(RESOURCES);
  return table(
    ['what', 'Terraform type', 'what is lost'],
    rows.map(([type, { noun, loss }]) => [noun, code(type), loss]),
  );
}
