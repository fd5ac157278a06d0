/** Sentences of the page on the data of a report of kind `tabular`, in French. */
import type {FrenchTabularTools} from "../../tabular.ts";

/** Repairs by name: what was found, and what was done. */
const repairs: Readonly<Record<string, string>> = {
  "shifted-row": "Ligne décalée d’une colonne, remise en place",
  mojibake: "Lettres lues dans un mauvais codage, rétablies",
  "lost-characters": "Caractère perdu à la source, retiré",
  "invisible-characters": "Caractères invisibles, retirés",
  "unicode-form": "Accents séparés de leur lettre, recomposés",
  "white-space": "Espaces en trop, retirés",
  "category-spelling": "Catégorie écrite autrement, ramenée à son nom",
  "unknown-value": "Valeur absente (« NaN », vide), prise pour inconnue",
  "varies-with-device": "« Varies with device », pris pour inconnu",
  "size-unit": "Taille avec son unité (« 19M »), ramenée en Mo",
  thousands: "Séparateurs de milliers, retirés",
  "installs-floor": "Plancher d’installations (« 10,000+ »), lu comme nombre",
  "price-sign": "Prix avec son signe (« $4.99 »), lu comme nombre",
  "date-text": "Date en toutes lettres, lue comme jour",
  "android-version": "Version d’Android en toutes lettres, lue comme nombre",
  "no-class": "Ligne sans catégorie, écartée",
  "exact-duplicate": "Doublon à la lettre près, écarté",
  "same-app": "Autre ligne de la même application, écartée",
  "several-categories": "Plusieurs catégories pour un nom, une seule gardée"
};

/** Turns of the reader of the file, with what is quoted from the file left as it is. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [
    /^set aside: line (\d+) has no known number of reviews$/,
    "écartée : la ligne $1 n’a pas de nombre d’avis connu"
  ],
  [/^set aside: line (\d+) has (\d+) reviews?$/, "écartée : la ligne $1 a $2 avis"],
  [/^set aside$/, "écartée"],
  [/^not known$/, "inconnu"],
  [/^empty$/, "vide"],
  [/^(\d+) cells, (.+) being empty$/, "$1 cellules, $2 vide"],
  [/^(\d+) cells, (.+) being "(.*)"$/, '$1 cellules, $2 valant "$3"'],
  [/, as on line (\d+)$/, ", comme à la ligne $1"],
  [/ with no known number of reviews$/, " sans nombre d’avis connu"],
  [/ with (\d+) reviews?$/, " avec $1 avis"],
  [/ without a category$/, " sans catégorie"],
  [/^(".*") as ([A-Z_&, ]+)$/, "$1 en $2"],
  [/^(\d+)(?:\.(\d+))? MB$/, "$1,$2 Mo"],
  [/^(\d+), Mo$/, "$1 Mo"],
  [/^(\d+)\.(\d+) USD$/, "$1,$2 USD"],
  [/ an empty cell$/, " vide"]
];

export const data = ({f, unit, kind}: FrenchTabularTools) => {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const {agree} = unit;
  return {
    kicker: "D’où viennent les données",
    description: (title: string) =>
      `${title} : l’origine des données, ce qui a été réparé, les colonnes retenues et refusées, et comment ajouter des lignes.`,
    headline: (rows: number, classes: number, repaired: number) =>
      `${unit.count(rows)} en ${kind.count(classes)}, ${repaired === 0 ? "sans aucune réparation" : `après ${f.integer(repaired)} ${f.plural(repaired) === "one" ? "réparation" : "réparations"}`}`,
    standfirst: {
      read: (read: number, kept: number) =>
        read === kept
          ? `Les ${f.integer(read)} lignes lues sont toutes gardées.`
          : `${f.integer(kept)} ${f.plural(kept) === "one" ? "ligne gardée" : "lignes gardées"} sur ${f.integer(read)} lues ; rien n’est écarté en silence.`,
      refused: (names: readonly string[]) =>
        names.length === 0
          ? ""
          : `${names.length > 1 ? "Les colonnes" : "La colonne"} ${f.list(names.map((name) => `« ${name} »`))} ${names.length > 1 ? "sont refusées, car elles redisent" : "est refusée, car elle redit"} la réponse.`,
      add: (left: number) =>
        left > 0
          ? `Ajoutez ${unit.count(left)} pour déclencher un nouvel apprentissage.`
          : "Assez d’ajouts pour un nouvel apprentissage : relancez le calcul."
    },
    rail: {
      origin: "Origine",
      licence: "Licence",
      citation: "Référence",
      files: "Fichiers lus",
      file: (rows: number, bytes: string) => `${f.integer(rows)} lignes, ${bytes}`,
      tried: "Essayé avant",
      hash: "empreinte SHA-256"
    },
    classes: {
      topic: `${capital(unit.other)} par ${kind.one}`,
      title: (label: string, share: number, smallest: string, rows: number) =>
        `${label} pèse ${f.percent(share)} des ${unit.other} ; ${smallest}, ${unit.count(rows)}`,
      one: (label: string, rows: number, share: number) =>
        `${label} : ${unit.count(rows)}, ${f.percent(share)} du total`,
      subtitle: `Nombre ${unit.deOther} ${agree("gardé", 2)}, ${kind.feminine ? "la" : "le"} plus ${kind.agree("fréquent", 1)} d’abord`,
      x: unit.other,
      tip: (rows: number, share: number) => `${unit.count(rows)}, ${f.percent(share, 1)}`,
      text: (rows: number) => f.integer(rows),
      reading: (ratio: number) =>
        `${kind.feminine ? "La plus fréquente" : "Le plus fréquent"} compte ${f.integer(Math.round(ratio))} fois plus ${unit.deOther} que ${kind.feminine ? "la" : "le"} plus rare : c’est pourquoi les moyennes par ${kind.one} sont données à côté de l’exactitude.`,
      none: capital(kind.aucun),
      columns: [
        capital(kind.one),
        capital(unit.other),
        "Part, %",
        "Nom dans les données"
      ] as readonly string[]
    },
    repairs: {
      topic: "Ce qui a été réparé à la lecture",
      title: (label: string, count: number) =>
        `Le plus fréquent : ${label.charAt(0).toLowerCase()}${label.slice(1)}, ${f.integer(count)} fois`,
      none: "Rien n’a eu besoin d’être réparé",
      subtitle: "Nombre de réparations par sorte, avec un exemple tiré du fichier",
      label: (id: string) => repairs[id] ?? capital(id.replaceAll("-", " ")),
      /** What the reader of the file wrote, in English, of what it found and of what that became. */
      quoted: (text: string) =>
        phrases.reduce((said, [english, french]) => said.replace(english, french), text),
      columns: ["Réparation", "Fois", "Ligne", "Trouvé", "Devenu"] as readonly string[],
      scope: (read: number, kept: number) => `${f.integer(read)} lignes lues, ${f.integer(kept)} gardées`
    },
    columns: {
      topic: "Colonnes dont les modèles apprennent",
      title: (used: number, text: number) =>
        `${f.integer(used)} ${f.plural(used) === "one" ? "colonne apprise" : "colonnes apprises"}${text > 0 ? ", le nom suffit pour répondre" : ""}`,
      subtitle: `Part des ${unit.other} dont la valeur est connue, en %`,
      reading:
        "Les mots du nom sont découpés en n-grammes ; ce qui manque est laissé inconnu, jamais deviné.",
      kinds: {text: "texte", number: "nombre", category: "mot parmi quelques-uns"},
      columns: ["Colonne", "Nature", "Connue, %", "Nom dans les données"] as readonly string[]
    },
    refused: {
      topic: "Colonnes refusées",
      title: (label: string, accuracy: number) =>
        `« ${label} » classerait seule ${f.integer(Math.round(100 * accuracy))} ${unit.other} sur 100 : elle redit la réponse`,
      none: "Aucune colonne ne redit la réponse",
      subtitle: `Exactitude d’une prédiction qui ne lirait que cette colonne, en %`,
      reading: (label: string) =>
        `Un nouveau nom arrive sans la colonne « ${label} » : un modèle qui s’y appuie serait excellent ici et inutile en service.`,
      columns: ["Colonne", "Exactitude seule, %"] as readonly string[]
    },
    add: {
      title: `Ajouter des ${unit.other}`,
      text: `Un fichier de deux colonnes suffit ; les autres sont facultatives. Les lignes sont vérifiées, dédoublonnées, puis comptées vers le seuil.`,
      command: (report: string) => `npm run data -- add ${report} nouvelles.csv`,
      file: "Le fichier :",
      sample: (name: string) => `app_name,category\n"Budget malin",${name}`,
      counted: (added: number, threshold: number) =>
        `${unit.count(added)} ${agree("ajouté", added)} à ce jour, sur ${f.integer(threshold)} ; au seuil, le prochain calcul réapprend et la décision de promotion tranche.`
    }
  };
};
