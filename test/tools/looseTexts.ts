/** Finds texts that stand loose beside other things in an element: where a page is translated, React neither renews nor moves them. */

import { type ESTree, parseSync } from 'vite';

type Node = ESTree.Node;

/** What an expression among children may come to. */
interface Outcome {
  /** A text that is worked out. */
  readonly text: boolean;
  /** An element that comes and goes. */
  readonly comes: boolean;
}

const NOTHING: Outcome = { text: false, comes: false };
const both = (a: Outcome, b: Outcome): Outcome => ({ text: a.text || b.text, comes: a.comes || b.comes });
const coming = (outcome: Outcome): Outcome => ({ ...outcome, comes: true });

/**
 * One sentence for each loose text, with its line. Loose is a text that changes beside anything else, one that stands
 * behind something that comes and goes, and one in a fragment, which has no element to go with.
 */
export function looseTexts(path: string, code: string): readonly string[] {
  const { program } = parseSync(path, code);
  const drawn = namesOfDrawn(program, code);
  const found: string[] = [];
  walk(program, (node) => {
    if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return;
    const children = node.children.flatMap((child) => {
      const kind = kindOf(child, drawn);
      return kind ? [{ ...kind, child }] : [];
    });
    children.forEach(({ fixed, outcome, child }, place) => {
      const line = code.slice(0, child.start).split('\n').length;
      const says = (what: string): void => {
        found.push(`${path}:${line}: ${code.slice(child.start, child.end).trim().split('\n')[0]} ${what}`);
      };
      if (outcome.text && (children.length > 1 || node.type === 'JSXFragment')) says('changes beside something else');
      if (!fixed) return;
      if (node.type === 'JSXFragment') says('stands in a fragment');
      else if (children.slice(0, place).some((before) => before.outcome.comes))
        says('stands behind what comes and goes');
    });
  });
  return found;
}

/** A row of a table of words, which is the same always. */
const isWord = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  !node.computed &&
  (node.object.type === 'Identifier' ? /^[A-Z][A-Z_]+$/.test(node.object.name) : isWord(node.object));

/** Null for what draws nothing. */
function kindOf(
  child: Node,
  drawn: ReadonlySet<string>,
): { readonly fixed: boolean; readonly outcome: Outcome } | null {
  if (child.type === 'JSXText') {
    const shown = /\S/.test(child.value) || !child.value.includes('\n');
    return shown ? { fixed: true, outcome: NOTHING } : null;
  }
  if (child.type !== 'JSXExpressionContainer') return { fixed: false, outcome: NOTHING };
  const { expression } = child;
  if (expression.type === 'JSXEmptyExpression') return null;
  if (expression.type === 'Literal' || isWord(expression)) return { fixed: true, outcome: NOTHING };
  return { fixed: false, outcome: outcomeOf(expression, drawn) };
}

function outcomeOf(node: Node, drawn: ReadonlySet<string>): Outcome {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return NOTHING;
    case 'Literal':
      return { text: typeof node.value === 'string' && node.value !== '', comes: false };
    case 'ParenthesizedExpression':
      return outcomeOf(node.expression, drawn);
    case 'ConditionalExpression':
      return coming(both(outcomeOf(node.consequent, drawn), outcomeOf(node.alternate, drawn)));
    case 'LogicalExpression':
      return node.operator === '&&'
        ? coming(outcomeOf(node.right, drawn))
        : coming(both(outcomeOf(node.left, drawn), outcomeOf(node.right, drawn)));
    case 'CallExpression':
      return coming({ text: !isDrawn(node, drawn), comes: true });
    case 'Identifier':
      return { text: !drawn.has(node.name), comes: true };
    case 'MemberExpression':
      return { text: !drawn.has(nameAsked(node)), comes: true };
    default:
      return { text: true, comes: true };
  }
}

/** The property that is asked for, or of a table of elements the table. */
function nameAsked({ object, property, computed }: ESTree.MemberExpression): string {
  const asked = computed ? object : property;
  return asked.type === 'Identifier' ? asked.name : '';
}

/** A call that draws: of something that draws, or one for each of a list. */
function isDrawn({ callee, arguments: given }: ESTree.CallExpression, drawn: ReadonlySet<string>): boolean {
  if (callee.type === 'Identifier') return drawn.has(callee.name);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  if (callee.property.name === 'map' || callee.property.name === 'from') {
    const [last] = given.toReversed();
    return last !== undefined && (last.type === 'Identifier' ? drawn.has(last.name) : drawsIn(last, drawn));
  }
  return drawn.has(callee.property.name);
}

/** Whether a function, or what a name is given, comes to elements. */
function drawsIn(node: Node, drawn: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return true;
    case 'ParenthesizedExpression':
      return drawsIn(node.expression, drawn);
    case 'ConditionalExpression':
      return drawsIn(node.consequent, drawn) || drawsIn(node.alternate, drawn);
    case 'LogicalExpression':
      return drawsIn(node.right, drawn);
    case 'CallExpression':
      return isDrawn(node, drawn);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      if (node.body?.type !== 'BlockStatement') return node.body ? drawsIn(node.body as Node, drawn) : false;
      return returns(node.body).some((returned) => drawsIn(returned, drawn));
    default:
      return false;
  }
}

/** What a block gives back, its inner functions left aside. */
function returns(block: Node): readonly Node[] {
  const found: Node[] = [];
  walk(block, (node) => {
    if (node.type === 'ReturnStatement' && node.argument) found.push(node.argument);
  });
  return found;
}

/** Names that stand for elements: properties typed as such, and what is given elements in this file. */
function namesOfDrawn(program: Node, code: string): ReadonlySet<string> {
  const drawn = new Set(['children']);
  for (const [, name = ''] of code.matchAll(/(\w+)\??:\s*(?:\([^)]*\)\s*=>\s*)?ReactNode/g)) drawn.add(name);
  for (const [, name = ''] of code.matchAll(/const (\w+):[^=]*\bReactNode\b/g)) drawn.add(name);
  for (let known = -1; known < drawn.size; ) {
    known = drawn.size;
    walk(program, (node) => {
      if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init && drawsIn(node.init, drawn))
        drawn.add(node.id.name);
    });
  }
  return drawn;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (typeof each === 'object' && each !== null && 'type' in each) walk(each as Node, visit);
  }
}
