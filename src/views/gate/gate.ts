/** The promotion gate's part of the models page of any report: the decision, and the figures that explain it. */
import type {FigureView} from "../view.ts";
import {bandsFigure} from "./bands.ts";
import {cardsFigure} from "./cards.ts";
import type {GateContext} from "./context.ts";
import {historyFigure} from "./history.ts";
import {metricsFigure} from "./metrics.ts";
import {protocolFigure} from "./protocol.ts";
import {rulesFigure} from "./rules.ts";
import {slicesFigure} from "./slices.ts";
import {unitsFigure, worstFigure} from "./units.ts";
import {type VerdictView, verdictView} from "./verdict.ts";

/** Figures by their names on the page; null for those that the verdict has nothing for. */
export interface GateFigures {
  readonly gateMetrics: FigureView;
  readonly gateRules: FigureView;
  readonly gateUnits: FigureView | null;
  readonly gateWorst: FigureView | null;
  readonly gateSlices: FigureView | null;
  readonly gateBands: FigureView | null;
  readonly gateCards: FigureView;
  readonly gateProtocol: FigureView;
  readonly gateHistory: FigureView;
}

export interface GateView {
  readonly verdict: VerdictView;
  readonly figures: GateFigures;
}

/** Computes everything the page says of a gate. Nothing of it depends on a reader's choice. */
export const gateView = (context: GateContext): GateView => ({
  verdict: verdictView(context),
  figures: {
    gateMetrics: metricsFigure(context),
    gateRules: rulesFigure(context),
    gateUnits: unitsFigure(context),
    gateWorst: worstFigure(context),
    gateSlices: slicesFigure(context),
    gateBands: bandsFigure(context),
    gateCards: cardsFigure(context),
    gateProtocol: protocolFigure(context),
    gateHistory: historyFigure(context)
  }
});
