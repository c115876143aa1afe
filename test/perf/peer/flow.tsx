/** The same community as plain React Flow: a memoised card for everybody, nothing folded, nothing drawn otherwise. */

import 'reactflow/dist/style.css';
import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { applyNodeChanges, type Edge, Handle, type Node, type NodeProps, Position, ReactFlow } from 'reactflow';
import { drawn, fetchedGraph, type Graph } from './graph';

type CardNode = Node<{ name: string; rows: readonly string[] }, 'card'>;

const Card = memo(function Card({ data }: NodeProps<CardNode>) {
  return (
    <div style={{ width: '100%', height: '100%', border: '1px solid #888', borderRadius: 12, background: '#fff' }}>
      <Handle type="target" position={Position.Top} />
      <strong>{data.name}</strong>
      <div>{data.rows[0]}</div>
      <div>{data.rows[1]}</div>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
});

const NODE_TYPES = { card: Card };

function Picture({ graph }: { readonly graph: Graph }) {
  const [nodes, setNodes] = useState<CardNode[]>(() =>
    graph.nodes.map(({ id, kind, name, rows, x, y, width, height }) => ({
      id,
      type: 'card',
      className: kind,
      position: { x, y },
      width,
      height,
      measured: { width, height },
      data: { name, rows },
    })),
  );
  const [edges] = useState<Edge[]>(() =>
    graph.edges.map(({ id, from, to }) => ({ id, source: from, target: to, type: 'straight' })),
  );
  return (
    <ReactFlow<CardNode>
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      onNodesChange={(changes) => setNodes((before) => applyNodeChanges(changes, before))}
      minZoom={0.01}
      fitView
      onInit={drawn}
    />
  );
}

const root = document.getElementById('root');
const graph = await fetchedGraph();
if (root) createRoot(root).render(<Picture graph={graph} />);
