/** Which part may import which: the boundaries of the design. */
const infrastructure =
  "^(pipeline/(io|run|commands|reports)/|pipeline/(run|cli|site|loadConfig)[.]ts$|src/(data|report)/)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Modules that need one another are one module, or lack a third.",
      severity: "error",
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ["type-only"]}}
    },
    {
      name: "core-knows-only-core",
      comment: "Core runs in the browser and in any pipeline: it imports nothing of ours outside core.",
      severity: "error",
      from: {path: "^pipeline/core/"},
      to: {path: "^(pipeline|src|test|bench|vigie)", pathNot: "^pipeline/core/"}
    },
    {
      name: "core-is-pure",
      comment: "Core has no disk, network, clock or threads: nothing of Node.",
      severity: "error",
      from: {path: "^pipeline/(core|contract)/"},
      to: {dependencyTypes: ["core"]}
    },
    {
      name: "contract-stands-alone",
      comment: "The contract is what both sides share: it depends on neither.",
      severity: "error",
      from: {path: "^pipeline/contract/"},
      to: {path: "^(pipeline|src|test|bench|vigie)", pathNot: "^pipeline/contract/"}
    },
    {
      name: "pages-know-core-and-contract",
      comment:
        "Pages load what the pipeline wrote: they know its contract and its pure code, not its machinery.",
      severity: "error",
      from: {path: "^src/"},
      to: {path: "^(pipeline|test|bench|vigie)", pathNot: "^pipeline/(core|contract)/"}
    },
    {
      name: "pipeline-knows-no-pages",
      severity: "error",
      from: {path: "^pipeline/"},
      to: {path: "^(src|test|bench)/"}
    },
    {
      name: "disk-and-network-at-the-edge",
      comment: "Only the edge touches disk, network, processes.",
      severity: "error",
      from: {path: "^(pipeline|src)/", pathNot: infrastructure},
      to: {path: "^(node:)?(fs|http|https|http2|net|tls|dgram|child_process)(/|$)", dependencyTypes: ["core"]}
    },
    {
      name: "stages-only-wire",
      comment: "A stage names its ports and calls core: no Node, no library but the one for schemas.",
      severity: "error",
      from: {path: "^pipeline/stages/"},
      to: {
        pathNot:
          "^(pipeline/(core|contract|emit|stages|parallel|io/(sources|registry))/|pipeline/(stage|catalog|config)[.]ts$|pipeline/config/|node_modules/zod/)"
      }
    },
    {
      name: "packages-are-declared",
      comment: "A package that is used stands in package.json: another's dependency may go at any time.",
      severity: "error",
      from: {path: "^(pipeline|src|test|bench)/"},
      to: {dependencyTypes: ["npm-no-pkg", "npm-unknown"]}
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: {couldNotResolve: true, pathNot: "^(virtual:|astro:)"}
    }
  ],
  options: {
    doNotFollow: {path: "node_modules"},
    exclude: {path: "^(dist|[.]cache|public)/"},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: "tsconfig.json"},
    builtInModules: {add: ["node:test", "node:sqlite"]},
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".mts", ".js", ".mjs", ".cjs", ".json"]
    }
  }
};
