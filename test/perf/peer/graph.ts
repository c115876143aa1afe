/** The community as the peers draw it: every part a node with a name, every connection a line. */

export interface Graph {
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: 'gateway' | 'server' | 'user' | 'external';
    readonly name: string;
    readonly rows: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/** The graph is there; what follows until it is drawn is counted. */
export async function fetchedGraph(): Promise<Graph> {
  const graph: Graph = await (await fetch('./graph.json')).json();
  performance.mark('bench-begun-drawing');
  return graph;
}

/** Two frames later what was asked for is on the screen. */
export const drawn = (): void =>
  void requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      performance.mark('bench-drawn');
    }),
  );
