import {schedule} from "../../charts/schedule.ts";
import {isCrowded} from "../../charts/schedule-layout.ts";
import {assumedText, costsOf} from "../assumptions.ts";
import {pickUnit} from "../choosing.ts";
import {
  type Context,
  numberCell,
  type Selection,
  scope,
  select,
  source,
  textCell,
  unitName,
  unitTip
} from "../context.ts";
import {type FleetPlan, type PlannedUnit, planOf} from "../plan.ts";
import {everything} from "../state.ts";
import type {Cell, FigureView, Host} from "../view.ts";

/** The finding: who has no place and what that costs, or that there is room for all. */
function title({speech}: Context, plan: FleetPlan, money: (sum: number) => string): string {
  const {title: words} = speech.plan.schedule;
  const {visits, moved, stranded, slip, model} = plan;
  if (visits.length + stranded.length === 0) return words.none(model.horizon);
  if (moved.length + stranded.length === 0) return words.room(visits.length, model.horizon);
  return visits.length
    ? words.full(moved.length, stranded.length, money(slip))
    : words.closed(stranded.length, money(slip));
}

/** A unit that had to move, or the first visit; then what the visits save and what a place more would. */
function reading({speech, data}: Context, plan: FleetPlan): string {
  const words = speech.plan.schedule.reading;
  const money = (sum: number): string => speech.f.money(sum, data.currency);
  const {visits, moved, cost, failing, place, model} = plan;
  const slipped = moved.toSorted((a, b) => b.slip - a.slip)[0];
  const [first] = visits;
  return [
    slipped
      ? words.moved(slipped.unit.name, slipped.advice.at, slipped.at, money(slipped.slip))
      : first && words.first(first.unit.name, first.at, money(first.cost), speech.stop.risk(first.failure)),
    first && words.sum(visits.length, money(cost), money(failing)),
    place > 0 && words.place(model.capacity + 1, money(place))
  ]
    .filter(Boolean)
    .join(" ");
}

/** What a unit's mark says of its visit, after what it says everywhere. */
function tip(
  context: Context,
  {unit, at, slot, cost, slip, advice, wanted}: PlannedUnit,
  periods: number
): string {
  const {speech, data} = context;
  const words = speech.plan.schedule.tip;
  const money = (sum: number): string => speech.f.money(sum, data.currency);
  return [
    unitTip(context, unit),
    slot < periods ? words.visit(at) : words.later(at),
    words.cost(money(cost)),
    ...(slot === wanted ? [] : [words.slip(advice.at, money(slip))])
  ].join("\n");
}

const drawing =
  (context: Context, plan: FleetPlan, chosen: ReadonlySet<unknown>, description: string) => (host: Host) => {
    const {speech} = context;
    const words = speech.plan.schedule;
    const {model, periods} = plan;
    return schedule(
      concerned(plan).map((planned) => ({
        key: planned.unit.key,
        name: planned.unit.name,
        slot: planned.slot,
        wanted: planned.wanted,
        selected: chosen.has(planned.unit),
        title: tip(context, planned, periods)
      })),
      {
        ...host,
        description,
        empty: words.title.none(model.horizon),
        periods: Array.from({length: periods}, (_, k) => periodName(context, plan, k)),
        later: words.later(model.horizon),
        capacity: model.capacity,
        capacityLabel: words.capacity(model.capacity),
        taken: (count) => words.taken(count, model.capacity),
        without: words.without,
        xLabel: words.axis
      }
    );
  };

/** Units with a visit before the horizon, and those that should have one. */
const concerned = ({visits, stranded}: FleetPlan): readonly PlannedUnit[] => [...visits, ...stranded];

/** A period by the first and the last time from now at which it acts. */
function periodName({speech}: Context, {model, periods}: FleetPlan, slot: number): string {
  const words = speech.plan.schedule;
  if (slot === periods) return words.later(model.horizon);
  return words.period(slot * model.period, Math.min((slot + 1) * model.period, model.horizon) - 1);
}

function row(context: Context, plan: FleetPlan, planned: PlannedUnit, thousands: boolean): Cell[] {
  const {speech} = context;
  const {unit, advice, at, slot, failure, cost, slip} = planned;
  const money = (sum: number): Cell => ({
    text: thousands ? speech.f.decimal(sum / 1000, 0) : speech.f.decimal(sum, 0),
    value: Math.round(sum)
  });
  return [
    unitName(context, unit),
    numberCell(context, advice.at),
    slot < plan.periods ? numberCell(context, at) : {...textCell(speech.terms.unknown), value: null},
    {text: periodName(context, plan, slot), value: periodName(context, plan, slot), order: slot},
    {text: speech.f.percent(failure, 1), value: failure},
    money(cost),
    money(slip)
  ];
}

/** The shop's periods, who comes in each, and who had to move. The plan is of the whole fleet: filters only mark. */
export function scheduleFigure(context: Context, selection: Selection): FigureView {
  const {speech, data} = context;
  const words = speech.plan.schedule;
  const plan = planOf(data, costsOf(context));
  const finding = title(context, plan, (sum) => speech.f.money(sum, data.currency));
  const chosen = new Set<unknown>(selection.units);
  const whole = {...context, state: {...everything, assumptions: context.state.assumptions}};
  const listed = concerned(plan).filter(({unit}) => chosen.has(unit));
  const thousands = listed.some(({cost}) => cost >= 100_000);
  return {
    topic: words.topic,
    title: finding,
    subtitle: words.subtitle(!isCrowded(concerned(plan)), chosen.size < data.units.length),
    draw: drawing(context, plan, chosen, finding),
    pick: (key, add) => pickUnit(context, key, add),
    reading: reading(context, plan),
    scope: speech.terms.clauses([
      scope(whole, select(whole)),
      ...(plan.unplanned ? [words.unplanned(plan.unplanned)] : []),
      assumedText(context)
    ]),
    source: source(context),
    table: {
      caption: words.topic,
      columns: [
        {head: speech.terms.unit, key: true},
        {head: words.columns.best, numeric: true},
        {head: words.columns.visit, numeric: true},
        {head: words.columns.period},
        {head: words.columns.failure, numeric: true},
        {head: words.columns.cost(data.currency, thousands), numeric: true},
        {head: words.columns.slip(data.currency, thousands), numeric: true}
      ],
      rows: listed.map((planned) => row(context, plan, planned, thousands))
    },
    file: "schedule"
  };
}
