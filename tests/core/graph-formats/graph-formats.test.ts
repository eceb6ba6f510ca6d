/** The graph of a pipeline as DOT, Mermaid and JSON. */
import { describe, expect, test } from 'vitest';
import { dot } from '#core/graph-formats/dot.ts';
import { json } from '#core/graph-formats/json.ts';
import { mermaid } from '#core/graph-formats/mermaid.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../support/build-pipeline.ts';

const shop = pipelineOf([
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('silver.orders', 'bronze.orders'),
  sinkNode('feed', 'silver.orders'),
]);
const odd = pipelineOf([tableNode('bronze.a"b\\c\n|<x>#%%{run_id}', 'source.gone')], {
  name: 'say "hi"',
});

describe('DOT', () => {
  test('a cluster for each band that has nodes', () => {
    expect(dot.write(shop)).toBe(`digraph "shop" {
  rankdir=LR;
  node [shape=box];
  subgraph cluster_sources {
    label="Sources";
    "source.orders" [label="orders\\ncloud files"];
  }
  subgraph cluster_bronze {
    label="Bronze";
    "bronze.orders" [label="orders\\nstreaming table"];
  }
  subgraph cluster_silver {
    label="Silver";
    "silver.orders" [label="orders\\nstreaming table"];
  }
  subgraph cluster_sinks {
    label="Sinks";
    "sink.feed" [label="feed\\nsink"];
  }
  "source.orders" -> "bronze.orders" [tooltip="orders"];
  "bronze.orders" -> "silver.orders" [tooltip="orders"];
  "silver.orders" -> "sink.feed" [tooltip="feed"];
}
`);
  });

  test('odd names are escaped, and a missing node is drawn as such', () => {
    const text = dot.write(odd);
    expect(text).toContain('digraph "say \\"hi\\"" {');
    expect(text).toContain('[label="a\\"b\\\\c\\n|<x>#%%{run_id}\\nstreaming table"]');
    expect(text).toContain('"source.gone" [style=dashed, label="source.gone\\nmissing"];');
    expect(text.replace(/"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(/["\\]/);
  });
});

describe('Mermaid', () => {
  test('a subgraph for each band that has nodes', () => {
    expect(mermaid.write(shop)).toBe(`flowchart LR
  subgraph sources["Sources"]
    n1["orders<br/>cloud files"]
  end
  subgraph bronze["Bronze"]
    n2["orders<br/>streaming table"]
  end
  subgraph silver["Silver"]
    n3["orders<br/>streaming table"]
  end
  subgraph sinks["Sinks"]
    n4["feed<br/>sink"]
  end
  n1 --> n2
  n2 --> n3
  n3 --> n4
`);
  });

  test('odd names are escaped, and a missing node is drawn as such', () => {
    expect(mermaid.write(odd)).toBe(`flowchart LR
  subgraph bronze["Bronze"]
    n1["a#34;b#92;c #124;#60;x#62;#35;#37;#37;{run_id}<br/>streaming table"]
  end
  n2["source.gone<br/>missing"]:::missing
  n2 --> n1
  classDef missing stroke-dasharray: 5 5
`);
  });
});

test('JSON lists nodes with their bands, and flows', () => {
  const { nodes, edges } = JSON.parse(json.write(shop));
  expect(nodes).toContainEqual({
    id: 'silver.orders',
    name: 'orders',
    type: 'table',
    band: 'silver',
    kind: 'streaming-table',
    database: 'main.silver',
    group: 'A1',
  });
  expect(nodes).toContainEqual({
    id: 'source.orders',
    name: 'orders',
    type: 'cloud-files',
    band: 'sources',
  });
  expect(edges).toEqual([
    { from: 'source.orders', to: 'bronze.orders', flow: 'orders' },
    { from: 'bronze.orders', to: 'silver.orders', flow: 'orders' },
    { from: 'silver.orders', to: 'sink.feed', flow: 'feed' },
  ]);
});
