/** Chapter 4: recall and precision of a one-column rule, counted by hand. */
import {defineExercise} from "./exercise.ts";
import {near, numberIn} from "./reading/values.ts";

/** What the probe gives of each tumour. */
interface Tumour {
  readonly radius: number;
  readonly malignant: boolean;
}

/** Whether a share comes to nothing: a misspelt name leaves nothing to count. */
const isEmpty = (share: unknown): boolean =>
  share === 0 || (typeof share === "number" && !Number.isFinite(share));

/** Whether a value is a share, or the share rounded to two decimals or more. */
const is = (value: number, share: number): boolean =>
  near(value, share, 1e-3) || near(value, Number(share.toFixed(2)), 1e-9);

/** Limit of the rule in the question. */
const limit = 14;

export default defineExercise({
  id: "recall-by-hand",
  tables: ["breastCancer"],
  start: {
    fr: `const flagged = breastCancer.filter(d => d.meanRadius > 14); // déclarées malignes

const rightAnswers = breastCancer.filter(d => (d.meanRadius > 14) === (d.diagnosis === "maligne"));
const share = rightAnswers.length / breastCancer.length;
display(\`Exactitude : \${format.percent(share, 1)}\`);

// À vous.
const recall = share;
const precision = share;
\`Rappel : \${format.percent(recall, 1)} ; précision : \${format.percent(precision, 1)}\``,
    en: `const flagged = breastCancer.filter(d => d.meanRadius > 14); // called malignant

const rightAnswers = breastCancer.filter(d => (d.meanRadius > 14) === (d.diagnosis === "malignant"));
const share = rightAnswers.length / breastCancer.length;
display(\`Accuracy: \${format.percent(share, 1)}\`);

// Your turn.
const recall = share;
const precision = share;
\`Recall: \${format.percent(recall, 1)}; precision: \${format.percent(precision, 1)}\``
  },
  probe: `breastCancer.map(d => ({radius: d.meanRadius, malignant: d.diagnosis === (locale === "fr" ? "maligne" : "malignant")}))`,
  check: ({values, probe}) => {
    const [recall, precision] = [numberIn(values.recall), numberIn(values.precision)];
    const rows = probe as readonly Tumour[];
    if (isEmpty(recall) || isEmpty(precision)) return "empty";
    if (typeof recall !== "number" || typeof precision !== "number") return "missing";
    const malignant = rows.filter((row) => row.malignant);
    const flagged = rows.filter((row) => row.radius > limit);
    const found = flagged.filter((row) => row.malignant).length;
    const right = rows.filter((row) => row.radius > limit === row.malignant).length;
    const truth = {recall: found / malignant.length, precision: found / flagged.length};
    if (is(recall, truth.recall) && is(precision, truth.precision)) return "right";
    if (is(recall, truth.precision) && is(precision, truth.recall)) return "swapped";
    if (
      near(recall, Number(truth.recall.toFixed(1)), 1e-9) &&
      near(precision, Number(truth.precision.toFixed(1)), 1e-9)
    )
      return "rounded";
    const accuracy = right / rows.length;
    if (is(precision, accuracy) || (is(recall, accuracy) && !is(recall, truth.recall))) return "accuracy";
    if (is(recall, flagged.length / malignant.length)) return "numerator";
    if (recall > 1 || precision > 1) return "counts";
    return is(recall, truth.recall) ? "precision" : "recall";
  },
  says: {
    fr: {
      right:
        "Exact. Cette règle toute simple trouve la plupart des tumeurs malignes, mais pas toutes : selon l’usage, on baissera le seuil.",
      missing: "Il manque un nombre : donnez à la fois « recall » et « precision », entre 0 et 1.",
      empty:
        "Un de vos comptes est nul ou vide : un nom de colonne, ou « maligne », est sans doute mal écrit. Affichez-les un par un.",
      counts:
        "Une part ne dépasse jamais 1. Vous avez peut-être compté en pour cent, ou gardé un nombre de tumeurs : par quoi faut-il le diviser ?",
      rounded: "Ces nombres sont trop arrondis pour être jugés. Gardez-en au moins deux décimales.",
      swapped:
        "Les deux nombres sont justes, mais échangés. Le rappel part des tumeurs qui sont malignes ; la précision, de celles que la règle dit malignes.",
      accuracy:
        "C’est l’exactitude : elle compte aussi les tumeurs bénignes bien classées. Ici, seules les malignes et les alertes comptent.",
      numerator:
        "Vous comptez toutes les alertes. Parmi elles, certaines sont fausses : ne gardez que les tumeurs malignes trouvées.",
      precision:
        "Le rappel est juste. Pour la précision, regardez par quoi vous divisez : combien d’alertes la règle donne-t-elle ?",
      recall:
        "Le rappel n’est pas encore juste. Combien de tumeurs sont malignes, et combien d’entre elles la règle trouve-t-elle ?"
    },
    en: {
      right:
        "Right. This very simple rule finds most malignant tumours, but not all of them: depending on its use, one lowers the threshold.",
      missing: "A number is missing: give both “recall” and “precision”, between 0 and 1.",
      empty:
        "One of your counts is zero or empty: the name of a column, or “malignant”, is probably misspelt. Show them one by one.",
      counts:
        "A share is never above 1. Perhaps you counted in per cent, or kept a number of tumours: what should it be divided by?",
      rounded: "These numbers are rounded too far to be judged. Keep at least two decimals.",
      swapped:
        "Both numbers are right, but swapped. Recall starts from the tumours that are malignant; precision from those the rule calls malignant.",
      accuracy:
        "That is accuracy: it also counts benign tumours that were classed well. Here only the malignant ones and the alerts count.",
      numerator:
        "You count every alert. Some of them are false: keep only the malignant tumours that were found.",
      precision:
        "Recall is right. For precision, look at what you divide by: how many alerts does the rule give?",
      recall:
        "Recall is not right yet. How many tumours are malignant, and how many of those does the rule find?"
    }
  },
  solution: {
    fr: `const malignant = breastCancer.filter(d => d.diagnosis === "maligne");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "maligne");

const recall = found.length / malignant.length;
const precision = found.length / flagged.length;
\`Rappel : \${format.percent(recall, 1)} ; précision : \${format.percent(precision, 1)}\``,
    en: `const malignant = breastCancer.filter(d => d.diagnosis === "malignant");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "malignant");

const recall = found.length / malignant.length;
const precision = found.length / flagged.length;
\`Recall: \${format.percent(recall, 1)}; precision: \${format.percent(precision, 1)}\``
  },
  wrong: [
    {
      code: {
        fr: `const malignant = breastCancer.filter(d => d.diagnosis === "maligne");
const flagged = breastCancer.filter(d => d.meanradius > 14);
const found = flagged.filter(d => d.diagnosis === "maligne");
const recall = found.length / malignant.length;
const precision = found.length / flagged.length;`,
        en: `const malignant = breastCancer.filter(d => d.diagnosis === "malignant");
const flagged = breastCancer.filter(d => d.meanradius > 14);
const found = flagged.filter(d => d.diagnosis === "malignant");
const recall = found.length / malignant.length;
const precision = found.length / flagged.length;`
      },
      says: "empty"
    },
    {
      code: {
        fr: `const malignant = breastCancer.filter(d => d.diagnostic === "maligne");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const recall = flagged.length / malignant.length;
const precision = malignant.length / flagged.length;`,
        en: `const malignant = breastCancer.filter(d => d.diagnostic === "malignant");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const recall = flagged.length / malignant.length;
const precision = malignant.length / flagged.length;`
      },
      says: "empty"
    },
    {
      code: {
        fr: `const malignant = breastCancer.filter(d => d.diagnosis === "maligne");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "maligne");
const recall = found.length / flagged.length;
const precision = found.length / malignant.length;`,
        en: `const malignant = breastCancer.filter(d => d.diagnosis === "malignant");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "malignant");
const recall = found.length / flagged.length;
const precision = found.length / malignant.length;`
      },
      says: "swapped"
    },
    {
      code: {
        fr: `const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "maligne");
const recall = found.length;
const precision = found.length / flagged.length;`,
        en: `const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "malignant");
const recall = found.length;
const precision = found.length / flagged.length;`
      },
      says: "counts"
    },
    {
      code: {
        fr: `const right = breastCancer.filter(d => (d.meanRadius > 14) === (d.diagnosis === "maligne"));
const recall = right.length / breastCancer.length;
const precision = recall;`,
        en: `const right = breastCancer.filter(d => (d.meanRadius > 14) === (d.diagnosis === "malignant"));
const recall = right.length / breastCancer.length;
const precision = recall;`
      },
      says: "accuracy"
    },
    {
      code: {
        fr: `const malignant = breastCancer.filter(d => d.diagnosis === "maligne");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "maligne");
const recall = flagged.length / malignant.length;
const precision = found.length / flagged.length;`,
        en: `const malignant = breastCancer.filter(d => d.diagnosis === "malignant");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "malignant");
const recall = flagged.length / malignant.length;
const precision = found.length / flagged.length;`
      },
      says: "numerator"
    },
    {
      code: {
        fr: `const malignant = breastCancer.filter(d => d.diagnosis === "maligne");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "maligne");
const recall = found.length / malignant.length;
const precision = found.length / breastCancer.length;`,
        en: `const malignant = breastCancer.filter(d => d.diagnosis === "malignant");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "malignant");
const recall = found.length / malignant.length;
const precision = found.length / breastCancer.length;`
      },
      says: "precision"
    },
    {
      code: {
        fr: `const malignant = breastCancer.filter(d => d.diagnosis === "maligne");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "maligne");
const recall = found.length / breastCancer.length;
const precision = found.length / flagged.length;`,
        en: `const malignant = breastCancer.filter(d => d.diagnosis === "malignant");
const flagged = breastCancer.filter(d => d.meanRadius > 14);
const found = flagged.filter(d => d.diagnosis === "malignant");
const recall = found.length / breastCancer.length;
const precision = found.length / flagged.length;`
      },
      says: "recall"
    },
    {
      code: {
        fr: `const flagged = breastCancer.filter(d => d.meanRadius > 14);
display(flagged.length);`,
        en: `const flagged = breastCancer.filter(d => d.meanRadius > 14);
display(flagged.length);`
      },
      says: "missing"
    }
  ]
});
