/** What cells find under `Plot`, by what becomes of it; a test holds these lists beside the library's own. */

/** Marks: data first, then options; some take options alone. */
export const marks = [
  ...[
    "area",
    "areaX",
    "areaY",
    "arrow",
    "barX",
    "barY",
    "bollingerX",
    "bollingerY",
    "boxX",
    "boxY",
    "cell",
    "cellX",
    "cellY"
  ],
  ...[
    "circle",
    "contour",
    "delaunayLink",
    "delaunayMesh",
    "density",
    "differenceX",
    "differenceY",
    "dot",
    "dotX",
    "dotY"
  ],
  ...[
    "hexagon",
    "hull",
    "line",
    "lineX",
    "lineY",
    "linearRegressionX",
    "linearRegressionY",
    "link",
    "rect",
    "rectX",
    "rectY"
  ],
  ...[
    "ruleX",
    "ruleY",
    "spike",
    "text",
    "textX",
    "textY",
    "tickX",
    "tickY",
    "tree",
    "cluster",
    "vector",
    "vectorX",
    "vectorY"
  ],
  ...["voronoi", "voronoiMesh", "waffleX", "waffleY"]
] as const;

/** Marks that stand for the frame, axes and grids: options alone, or the values to mark first. */
export const furniture = [
  ...["axisFx", "axisFy", "axisX", "axisY", "frame", "gridFx", "gridFy", "gridX", "gridY", "hexgrid"]
] as const;

/** Transforms: what they give stands in the place of a mark's options. */
export const transforms = [
  ...[
    "bin",
    "binX",
    "binY",
    "bollinger",
    "centroid",
    "dodgeX",
    "dodgeY",
    "filter",
    "find",
    "group",
    "groupX",
    "groupY"
  ],
  ...[
    "groupZ",
    "hexbin",
    "map",
    "mapX",
    "mapY",
    "normalize",
    "normalizeX",
    "normalizeY",
    "reverse",
    "select",
    "selectFirst"
  ],
  ...[
    "selectLast",
    "selectMaxX",
    "selectMaxY",
    "selectMinX",
    "selectMinY",
    "shiftX",
    "shiftY",
    "shuffle",
    "sort",
    "stackX"
  ],
  ...[
    "stackX1",
    "stackX2",
    "stackY",
    "stackY1",
    "stackY2",
    "treeLink",
    "treeNode",
    "window",
    "windowX",
    "windowY"
  ],
  ...["numberInterval", "timeInterval", "utcInterval"]
] as const;

/** Marks that only point: every chart here can be pointed at anyway, so they draw nothing. */
export const pointers = [
  "crosshair",
  "crosshairX",
  "crosshairY",
  "pointer",
  "pointerX",
  "pointerY",
  "tip"
] as const;

/** Functions that give a format for ticks and texts. */
export const formatters = ["formatIsoDate", "formatMonth", "formatNumber", "formatWeekday"] as const;

/** What the library has and a cell has not: pictures, maps, and what needs code of its own. */
export const refused = [
  ...[
    "auto",
    "autoSpec",
    "column",
    "geo",
    "geoCentroid",
    "graticule",
    "identity",
    "image",
    "indexOf",
    "initializer"
  ],
  ...[
    "interpolateNearest",
    "interpolateNone",
    "interpolatorBarycentric",
    "interpolatorRandomWalk",
    "legend",
    "marks"
  ],
  ...["raster", "scale", "sphere", "transform", "valueof"]
] as const;

/** Names of the library's classes, which nobody needs to call. */
export const isClass = (name: string): boolean => /^[A-Z]/.test(name);
