/** What the explorer says of a file, its settings and a run, in French. */
import type {ProblemKey, ProblemValues} from "../../../pipeline/core/explorer/problem.ts";
import {exactText} from "../explorer-numbers.ts";
import type {Formats} from "../format.ts";

export type ExplorerProblemMessages = {readonly [K in ProblemKey]: (values: ProblemValues[K]) => string};

export const explorerProblems = (f: Formats): ExplorerProblemMessages => {
  const counted = (n: number, one: string, other: string): string =>
    `${f.integer(n)} ${f.plural(n) === "one" ? one : other}`;
  const rows = (n: number): string => counted(n, "ligne", "lignes");
  const comma = (text: string): string => text.replace(".", ",");
  const inThousandths = (value: number): string => {
    const whole = Math.trunc(value);
    return `${whole} et ${counted(Math.round(1000 * Math.abs(value - whole)), "millième", "millièmes")}`;
  };
  const names = (columns: readonly string[]): string => f.list(columns.map((name) => `« ${name} »`));
  return {
    emptyFile: () =>
      "Ce fichier est vide. Choisissez un fichier CSV avec une ligne de titres, puis une ligne par exemple.",
    headerOnly: () =>
      "Ce fichier n’a qu’une ligne de titres : il n’y a aucun exemple à apprendre. Ajoutez une ligne par exemple.",
    unreadableFile: () =>
      "Le navigateur n’arrive pas à lire ce fichier : il a peut-être été modifié, déplacé ou ouvert ailleurs. Choisissez-le de nouveau.",
    binaryFile: () =>
      "Ce fichier n’est pas du texte. Enregistrez votre tableau au format CSV, puis choisissez ce fichier-là.",
    archive: () =>
      "C’est un classeur, un PDF ou une archive, pas un fichier CSV. Dans votre tableur : « Enregistrer sous », format CSV.",
    openQuote: ({line}) =>
      `Les guillemets de la ligne ${f.integer(line)} sont mal fermés. Une cellule entre guillemets doit les ouvrir et les fermer.`,
    oneColumn: () =>
      "Ce fichier n’a qu’une colonne. Il en faut au moins deux, séparées par des virgules, des points-virgules ou des tabulations : une à observer, une à prédire.",
    raggedLine: ({line, found, expected}) =>
      `La ligne ${f.integer(line)} a ${counted(found, "cellule", "cellules")} au lieu de ${f.integer(expected)}. Chaque ligne doit avoir autant de cellules que la ligne de titres.`,
    tooLarge: ({megabytes, most}) =>
      `Ce fichier est trop gros : ${f.decimal(megabytes, 0)} Mo, pour ${f.integer(most)} Mo au plus. Gardez-en une partie des lignes.`,
    tooManyColumns: ({found, most}) =>
      `Ce fichier a ${f.integer(found)} colonnes, pour ${f.integer(most)} au plus. Gardez celles qui comptent.`,
    unknownTarget: ({column}) =>
      `Il n’y a pas de colonne « ${column} » dans ce fichier. Choisissez-en une autre.`,
    emptyTarget: ({column}) =>
      `La colonne à prédire, « ${column} », est vide. Choisissez celle qui contient la réponse de chaque ligne.`,
    continuousTarget: ({column, distinct, most}) =>
      `La colonne « ${column} » est une mesure (${counted(distinct, "valeur différente", "valeurs différentes")}), pas une catégorie : l’explorateur prédit des catégories. Choisissez une colonne de mots, ou de ${f.integer(most)} nombres entiers différents au plus.`,
    tooManyClasses: ({column, most}) =>
      `La colonne « ${column} » a plus de ${f.integer(most)} catégories : trop pour apprendre à les distinguer. Choisissez-en une autre, ou regroupez-les.`,
    oneClass: ({column, label}) =>
      `Toutes les lignes ont la même réponse, « ${label} », dans la colonne « ${column} » : il n’y a rien à distinguer. Il faut au moins deux catégories.`,
    rareClass: ({label}) =>
      `La catégorie « ${label} » n’a qu’une ligne : elle ne peut pas servir à la fois à apprendre et à vérifier. Ajoutez des exemples, ou retirez cette ligne.`,
    noFeature: () =>
      "Il ne reste aucune colonne à observer : il en faut au moins une de nombres, ou de quelques mots qui reviennent.",
    tooFewRows: ({found, least}) =>
      `Ce fichier n’a que ${rows(found)} d’exemples ; il en faut au moins ${f.integer(least)}.`,
    noHeader: () =>
      "Ce fichier n’a pas de ligne de titres : ses colonnes sont numérotées, et sa première ligne compte comme un exemple.",
    sampledRows: ({kept, found}) =>
      `Ce fichier a ${f.integer(found)} lignes : ${f.integer(kept)} d’entre elles, tirées au hasard, les représentent.`,
    unlabelledRows: ({rows: n, column}) =>
      `${rows(n)} sans réponse dans la colonne « ${column} » : ${f.plural(n) === "one" ? "elle est laissée" : "elles sont laissées"} de côté.`,
    missingValues: ({column, rows: n}) =>
      `Colonne « ${column} » : ${counted(n, "valeur manquante, remplacée", "valeurs manquantes, remplacées")} par la médiane des lignes d’entraînement.`,
    unreadNumbers: ({column, cells, example}) =>
      `Colonne « ${column} » : ${counted(cells, "cellule n’est pas un nombre et compte", "cellules ne sont pas des nombres et comptent")} comme manquante${f.plural(cells) === "one" ? "" : "s"} (par exemple « ${example} »).`,
    ambiguousNumbers: ({column, example, value, thousands}) => {
      const point = example.includes(".");
      const read = thousands
        ? `${value} : ${point ? "le point" : "la virgule"} y sépare les milliers. Si ce sont des décimales, écrivez-en quatre (« ${example}0 »).`
        : `${inThousandths(value)} : ${point ? "le point" : "la virgule"} y commence les décimales. Si ce sont des milliers, ${point ? "retirez le point" : "retirez la virgule"} (« ${example.replace(/[.,]/, "")} »).`;
      return `Colonne « ${column} » : « ${example} » peut se lire de deux façons, et il est lu ${read}`;
    },
    unitLeftOut: ({column, unit}) =>
      `Colonne « ${column} » : ses nombres sont lus sans leur unité, « ${unit} ».`,
    numbersWithUnits: ({column, example}) =>
      `Les cellules de la colonne « ${column} » ressemblent à des nombres avec une unité (par exemple « ${example} ») et sont lues comme des mots : n’y laissez que les nombres, dans une même unité.`,
    hugeNumbers: ({column, cells, example}) =>
      `Colonne « ${column} » : ${counted(cells, "nombre trop grand pour les calculs compte comme manquant", "nombres trop grands pour les calculs comptent comme manquants")} (par exemple « ${example} »).`,
    encodedText: ({column, values}) =>
      `La colonne de mots « ${column} » est devenue ${counted(values, "colonne", "colonnes")} de 0 et de 1, une par mot.`,
    leftOutText: ({column, most}) =>
      `La colonne « ${column} » est laissée de côté : elle a plus de ${f.integer(most)} mots différents.`,
    leftOutEmpty: ({column}) => `La colonne « ${column} » est laissée de côté : elle est vide.`,
    leftOutHuge: ({column, example}) =>
      `La colonne « ${column} » est laissée de côté : ses nombres sont trop grands pour les calculs (par exemple « ${example} »).`,
    leftOutIdentifier: ({column}) =>
      `La colonne « ${column} » est laissée de côté : elle ne fait que numéroter les lignes, et un modèle pourrait y lire la réponse.`,
    unscaledDistances: ({feature, other, ratio}) =>
      `Les variables ne sont pas à la même échelle : « ${feature} » varie ${f.integer(Math.round(ratio))} fois plus que « ${other} » et l’écrase dans les distances. Activez la mise à l’échelle et comparez.`,
    unscaledWeights: ({feature, other, ratio}) =>
      `Les variables ne sont pas à la même échelle : « ${feature} » varie ${f.integer(Math.round(ratio))} fois plus que « ${other} ». La régularisation freine les grands poids, et « ${other} » a besoin d’un plus grand pour peser autant. Activez la mise à l’échelle et comparez.`,
    fewTestRows: ({classes, least}) =>
      classes.length === 1
        ? `La classe « ${classes[0].label} » n’a que ${rows(classes[0].rows)} de test (moins de ${f.integer(least)}) : ses mesures dépendent beaucoup du tirage.`
        : `${f.integer(classes.length)} classes ont moins de ${f.integer(least)} lignes de test, et leurs mesures dépendent beaucoup du tirage : ${f.list(classes.map(({label, rows: n}) => `« ${label} » (${f.integer(n)})`))}.`,
    notTested: ({labels}) =>
      labels.length === 1
        ? `Aucune ligne de test de la classe ${names(labels)} : ses mesures ne veulent rien dire. Augmentez la part de test, ou stratifiez.`
        : `Aucune ligne de test des classes ${names(labels)} : leurs mesures ne veulent rien dire. Augmentez la part de test, ou stratifiez.`,
    notTrained: ({labels}) =>
      labels.length === 1
        ? `Aucune ligne d’entraînement de la classe ${names(labels)} : le modèle ne peut pas la connaître. Stratifiez, ou changez de graine.`
        : `Aucune ligne d’entraînement des classes ${names(labels)} : le modèle ne peut pas les connaître. Stratifiez, ou changez de graine.`,
    trainedOnSample: ({rows: n, of}) =>
      `Ce modèle serait trop lent sur ${f.integer(of)} lignes : il en a appris ${f.integer(n)}, tirées au hasard.`,
    imputed: ({cells, columns}) =>
      `${counted(cells, "valeur manquait et a été remplacée", "valeurs manquaient et ont été remplacées")} par la médiane des lignes d’entraînement : ${names(columns)}.`,
    constantFeatures: ({columns}) =>
      columns.length === 1
        ? `La variable ${names(columns)} a toujours la même valeur : elle n’apprend rien au modèle.`
        : `Les variables ${names(columns)} ont toujours la même valeur : elles n’apprennent rien au modèle.`,
    notSettled: () =>
      "L’entraînement s’est arrêté avant d’avoir trouvé la meilleure frontière : ces réglages sont trop difficiles. Activez la mise à l’échelle, ou diminuez C.",
    alwaysSame: ({label}) =>
      `Le modèle répond toujours « ${label} » : il n’a rien appris. Vérifiez l’échelle des variables et les réglages.`,
    unknownModel: ({found, known}) =>
      `Il n’y a pas de modèle « ${found} ». Choisissez parmi ${names(known)}.`,
    badSetting: ({name, found, least, most}) =>
      `Le réglage « ${name} » vaut ${comma(found)} ; il doit être compris entre ${exactText(f, least)} et ${exactText(f, most)}.`,
    badChoice: ({name, found, known}) =>
      `Le réglage « ${name} » ne peut pas être « ${found} ». Choisissez parmi ${names(known)}.`,
    unknownFeature: ({found}) =>
      `Il n’y a pas de variable « ${found} » dans ce tableau. Choisissez-en une autre.`
  };
};
