/** `production_metrics.json`: a card under the names that dashboards of deployed models go by. */
import type {ModelCard} from "../../contract/gate.ts";
import {servedModel} from "../../core/registered/served.ts";

export const servedMetrics = (card: ModelCard, deployed: string): string =>
  `${JSON.stringify({...servedModel(card, deployed), build: card.build, sha256: card.sha256}, null, 1)}\n`;
