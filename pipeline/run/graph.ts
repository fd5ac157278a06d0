/** The order of a pipeline from its wiring: who makes what, who needs whom. */
import type {Instance, Port} from "../stage.ts";

/** A pipeline that cannot be put in order. */
export class WiringError extends Error {
  override readonly name = "WiringError";
}

/** Where an input comes from: one value, or a map of values by scenario. */
export interface Feed {
  /** The stage's own name for it. */
  readonly port: string;
  readonly dataset: string;
  /** Makers with the addresses they give; an address ending in `@*` stands for every scenario its maker made. */
  readonly from: readonly {readonly node: Node; readonly address: string}[];
  readonly every: boolean;
}

/** One stage in its place. */
export interface Node {
  /** `stage` or `stage (scenario)`: for people. */
  readonly id: string;
  readonly instance: Instance;
  readonly feeds: readonly Feed[];
}

/** A pipeline in an order in which every maker comes before its users. */
export interface Graph {
  readonly nodes: readonly Node[];
  /** Scenarios, in the order in which the instances name them. */
  readonly scopes: readonly string[];
  /** Makers of a dataset: the one feed a user of it would get. */
  readonly feed: (port: Port, scope: string | null) => Feed;
}

/** Name of a value: the dataset's, with its scenario behind `@` when it has one. */
export const address = (dataset: string, scope: string | null): string =>
  scope === null ? dataset : `${dataset}@${scope}`;

/**
 * Wires instances; with `targets`, only what these need. Throws WiringError: two makers of one value, no maker,
 * a cycle, two datasets of one name, a stage bound twice.
 */
export function wire(instances: readonly Instance[], targets?: readonly Port[]): Graph {
  const scopes = [...new Set(instances.flatMap(({scope}) => (scope === null ? [] : [scope])))];
  const nodes = instances.map((instance) => ({id: idOf(instance), instance, feeds: [] as Feed[]}));
  refuseClashingDatasets(nodes);
  const makers = makersOf(nodes);
  const feed = (port: Port, scope: string | null, name: string, user: string): Feed =>
    feedOf(port, scope, name, {makers, scopes, user});
  for (const {id, instance, feeds} of nodes)
    for (const [name, port] of Object.entries(instance.stage.inputs))
      feeds.push(feed(port, instance.scope, name, `stage ${id}`));
  const wanted = targets?.flatMap((port) => wantedNodes(port, scopes, feed)) ?? nodes;
  return {nodes: inOrder(wanted), scopes, feed: (port, scope) => feed(port, scope, "value", "the caller")};
}

const idOf = ({stage, scope}: Instance): string => (scope === null ? stage.name : `${stage.name} (${scope})`);

const datasetOf = (port: Port) => (port.kind === "all" ? port.of : port);

function refuseClashingDatasets(nodes: readonly Node[]): void {
  const known = new Map<string, boolean>();
  for (const {id, instance} of nodes)
    for (const port of [...Object.values(instance.stage.inputs), ...Object.values(instance.stage.outputs)]) {
      const {name, scoped} = datasetOf(port);
      if ((known.get(name) ?? scoped) !== scoped)
        throw new WiringError(
          `Two datasets are called ${name}: one has a value a report, the other a value a scenario (stage ${id}). Rename one.`
        );
      known.set(name, scoped);
    }
}

type Makers = ReadonlyMap<string, Node>;

function makersOf(nodes: readonly Node[]): Makers {
  const makers = new Map<string, Node>();
  const ids = new Set<string>();
  for (const node of nodes) {
    if (ids.has(node.id)) throw new WiringError(`Stage ${node.id} is bound twice. Leave one out.`);
    ids.add(node.id);
    for (const port of Object.values(node.instance.stage.outputs)) {
      const {name} = datasetOf(port);
      const made = port.kind === "all" ? `${name}@*` : address(name, node.instance.scope);
      const rival = makers.get(made) ?? (made.includes("@") ? rivalOf(made, makers) : undefined);
      if (rival)
        throw new WiringError(
          `Both ${rival.id} and ${node.id} make ${made}. One value has one maker: rename or drop one.`
        );
      makers.set(made, node);
    }
  }
  return makers;
}

/** A maker of all scenarios is the rival of a maker of one, and the other way round. */
function rivalOf(made: string, makers: Makers): Node | undefined {
  const dataset = made.slice(0, made.indexOf("@"));
  if (!made.endsWith("@*")) return makers.get(`${dataset}@*`);
  for (const [other, node] of makers) if (other.startsWith(`${dataset}@`)) return node;
  return undefined;
}

interface Wiring {
  readonly makers: Makers;
  readonly scopes: readonly string[];
  readonly user: string;
}

function feedOf(port: Port, scope: string | null, name: string, {makers, scopes, user}: Wiring): Feed {
  const dataset = datasetOf(port);
  const every = port.kind === "all";
  const everyMaker = dataset.scoped ? makers.get(`${dataset.name}@*`) : undefined;
  const wanted = every
    ? everyMaker
      ? [`${dataset.name}@*`]
      : scopes.map((each) => address(dataset.name, each))
    : [address(dataset.name, dataset.scoped ? scope : null)];
  const from = wanted.flatMap((made) => {
    const node = makers.get(made) ?? everyMaker;
    return node ? [{node, address: made}] : [];
  });
  if (from.length === 0) throw new WiringError(missingMaker(wanted[0] ?? dataset.name, user, makers));
  return {port: name, dataset: dataset.name, from, every};
}

function missingMaker(wanted: string, user: string, makers: Makers): string {
  const made = [...makers.keys()].sort().join(", ") || "nothing";
  return `No stage makes ${wanted}, which ${user} needs. Bound stages make: ${made}. Bind its maker, or mend the name.`;
}

function wantedNodes(
  port: Port,
  scopes: readonly string[],
  feed: (port: Port, scope: string | null, name: string, user: string) => Feed
): Node[] {
  const places = port.kind === "dataset" && port.scoped ? scopes : [null];
  return places.flatMap((scope) => feed(port, scope, "target", "the caller").from.map(({node}) => node));
}

/** Depth first, makers before users; a node met again on its own path closes a cycle. */
function inOrder(wanted: readonly Node[]): Node[] {
  const order = new Set<Node>();
  const path: Node[] = [];
  const visit = (node: Node): void => {
    if (order.has(node)) return;
    if (path.includes(node)) {
      const cycle = [...path.slice(path.indexOf(node)), node].map(({id}) => id).join(" → ");
      throw new WiringError(`Stages need one another in a circle: ${cycle}. Cut one of these links.`);
    }
    path.push(node);
    for (const {from} of node.feeds) for (const maker of from) visit(maker.node);
    path.pop();
    order.add(node);
  };
  for (const node of wanted) visit(node);
  return [...order];
}
