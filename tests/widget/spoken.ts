import type { Page } from 'playwright-core';

interface AccessibleNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

const TOLD = ['dialog', 'heading', 'group', 'button', 'textbox', 'status'];

/** What the browser tells a screen reader of everything in the page that has a role, in the order in which it is read: `button "Bad" not pressed`. */
export async function spokenOn(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const all = new Map<string, AccessibleNode>(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  return root
    ? below(root, all)
        .filter(isTold)
        .map((node) => sentenceOf(node, all))
    : [];
}

/** The node and all that is below it, parents first. */
function below(node: AccessibleNode, all: ReadonlyMap<string, AccessibleNode>): readonly AccessibleNode[] {
  const children = (node.childIds ?? []).flatMap((id) => all.get(id) ?? []);
  return [node, ...children.flatMap((child) => below(child, all))];
}

/** The host of a popup is a group without a name, of which nothing is said. */
const isTold = ({ ignored, role, name }: AccessibleNode): boolean =>
  !ignored && TOLD.includes(`${role?.value}`) && (role?.value !== 'group' || !!name?.value);

function sentenceOf(node: AccessibleNode, all: ReadonlyMap<string, AccessibleNode>): string {
  const { role, name, description, properties = [] } = node;
  const state = (of: string) => properties.find((property) => property.name === of)?.value.value;
  const texts = below(node, all).filter((one) => one.role?.value === 'StaticText');
  const said = role?.value === 'status' ? texts.map((text) => text.name?.value).join() : name?.value;
  const pressed = { true: ' pressed', false: ' not pressed' }[`${state('pressed')}`] ?? '';
  const details = `${state('invalid') === 'true' ? ' invalid' : ''}${description?.value ? `: ${description.value}` : ''}`;
  return `${role?.value} "${said}"${pressed}${details}`;
}
