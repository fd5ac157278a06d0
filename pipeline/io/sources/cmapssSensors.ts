/** The 21 sensors of C-MAPSS: what each measures, as engineers call it. Source: Saxena et al. (PHM08), table 2. */
import type {SensorInfo} from "../../contract/summary.ts";
import {SENSORS} from "../../core/parse/cmapssFormat.ts";

type Words = readonly [measure: string, fr: string, en: string];

const WORDS: Readonly<Record<(typeof SENSORS)[number], Words>> = {
  T2: ["°R", "Température totale, entrée soufflante", "Total temperature, fan inlet"],
  T24: ["°R", "Température totale, sortie compresseur BP", "Total temperature, LPC outlet"],
  T30: ["°R", "Température totale, sortie compresseur HP", "Total temperature, HPC outlet"],
  T50: ["°R", "Température totale, sortie turbine BP", "Total temperature, LPT outlet"],
  P2: ["psia", "Pression totale, entrée soufflante", "Total pressure, fan inlet"],
  P15: ["psia", "Pression totale, flux secondaire", "Total pressure, bypass duct"],
  P30: ["psia", "Pression totale, sortie compresseur HP", "Total pressure, HPC outlet"],
  Nf: ["rpm", "Régime de la soufflante", "Fan speed"],
  Nc: ["rpm", "Régime du corps HP", "Core speed"],
  epr: ["", "Rapport de pression du moteur (P50/P2)", "Engine pressure ratio (P50/P2)"],
  Ps30: ["psia", "Pression statique, sortie compresseur HP", "Static pressure, HPC outlet"],
  phi: ["pps/psi", "Débit de carburant rapporté à Ps30", "Fuel flow to Ps30 ratio"],
  NRf: ["rpm", "Régime corrigé de la soufflante", "Corrected fan speed"],
  NRc: ["rpm", "Régime corrigé du corps HP", "Corrected core speed"],
  BPR: ["", "Taux de dilution", "Bypass ratio"],
  farB: ["", "Richesse du mélange, chambre de combustion", "Burner fuel-air ratio"],
  htBleed: ["", "Enthalpie de l’air de prélèvement", "Bleed enthalpy"],
  Nf_dmd: ["rpm", "Régime demandé de la soufflante", "Demanded fan speed"],
  PCNfR_dmd: ["%", "Régime corrigé demandé de la soufflante", "Demanded corrected fan speed"],
  W31: ["lbm/s", "Air de refroidissement, turbine HP", "HPT coolant bleed"],
  W32: ["lbm/s", "Air de refroidissement, turbine BP", "LPT coolant bleed"]
};

/** Sensors in file order; `name` is the symbol engineers use. */
export const cmapssSensors: readonly SensorInfo[] = SENSORS.map((name) => {
  const [measure, fr, en] = WORDS[name];
  return {name, symbol: name, label: {fr, en}, measure};
});
