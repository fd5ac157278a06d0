/** Sentences around the chapters of the course, in French. */
import type {ChapterName} from "../routes.ts";
import {native} from "./native.ts";

const names: Readonly<Record<ChapterName, string>> = {
  why: "Pourquoi",
  charts: "Graphiques",
  hr: "Tableau de bord RH",
  explorer: "Explorer des modèles",
  monitoring: "Surveiller un modèle",
  practice: "Pratique"
};

const noMap = " : ces pages ne dessinent ni images ni cartes";
const pointed = " : pointer un graphique en montre déjà les valeurs, sans rien écrire de plus";
const noLegend = " : écrivez color: {legend: true}, ou dites-le dans le titre";

/** What to write in the place of what cells do not draw, by its name. */
const instead: Readonly<Record<string, string>> = {
  auto: " : nommez la marque, par exemple Plot.dot ou Plot.barY",
  facet: ' : donnez fx ou fy à la marque, par exemple Plot.dot(sales, {fx: "region", …})',
  geo: noMap,
  identity: " : écrivez (d) => d",
  image: noMap,
  indexOf: " : écrivez (d, i) => i",
  legend: " : écrivez color: {legend: true} dans Plot.plot",
  marks: " : mettez les marques dans une liste [ ]",
  "opacity.legend": noLegend,
  pointer: pointed,
  pointerX: pointed,
  pointerY: pointed,
  projection: noMap,
  raster: noMap,
  "r.legend": noLegend,
  scale:
    " : une échelle se règle dans Plot.plot, par exemple y: {domain: [0, 10]}, ou se fait avec d3.scaleLinear",
  valueof: " : écrivez rows.map((d) => …)"
};
const insteadOf = (name: string | number): string => instead[name] ?? "";

export const chapters = {
  course: "5.5 – Dashboards interactifs",
  module: "Module 5 · niveau débutant",
  list: "Le cours",
  names,
  number: (n: number, of: number) => `Chapitre ${n} sur ${of}`,
  minutes: (n: number) => `${n} min`,
  headline: "Apprendre à faire des tableaux de bord que l’on touche",
  standfirst: (minutes: number) =>
    `Six chapitres, ${minutes} minutes. Chaque graphique est vivant, chaque ligne de code se modifie : tout tourne dans votre navigateur, sans rien installer ni rien envoyer.`,
  description:
    "Cours de niveau débutant sur les tableaux de bord interactifs : six chapitres dont chaque graphique et chaque ligne de code sont vivants.",
  begin: (title: string) => `Commencer par le chapitre 1 : ${title}`,
  goals: "Ce que vous allez apprendre",
  contents: "Dans ce chapitre",
  previous: "Chapitre précédent",
  next: "Chapitre suivant",
  progress: (done: number, of: number) =>
    `${done} partie${done > 1 ? "s" : ""} lue${done > 1 ? "s" : ""} sur ${of}`,
  notes: {
    Shows: "Ce que montre le graphique",
    Read: "Comment le lire",
    Use: "Interactions utiles",
    Keep: "À retenir",
    Description: "Description",
    Analysis: "Analyse",
    Usefulness: "Utilité"
  },
  tip: "Conseil pratique",
  limits: "Limites",
  inProduct: "Dans Vigie, pour de vrai",
  sourceFile: "Code source :",
  cell: {
    code: "Code",
    run: "Exécuter",
    edit: "Modifier",
    reset: "Réinitialiser",
    copy: "Copier le code",
    link: "Lien vers la cellule",
    copied: "Code copié.",
    linked: "Lien copié : il garde vos modifications.",
    tooLong:
      "Vos modifications sont trop longues pour un lien : copiez le code, ou gardez la cellule en HTML.",
    running: "La cellule s’exécute…",
    loading: "Chargement de ce qui exécute le code…",
    ran: "Cellule exécutée.",
    edited: "Modifié",
    before: (title: string) => `Avant votre modification : ${title}`,
    play: "Lecture",
    pause: "Pause",
    rows: (shown: number, total: number) =>
      shown < total
        ? `Les ${shown} premières lignes, sur ${total}.`
        : `${total} ligne${total > 1 ? "s" : ""}.`,
    zoom: {
      in: "Agrandir",
      out: "Réduire",
      left: "Vers la gauche",
      right: "Vers la droite",
      whole: "Tout voir",
      group: "Zoom",
      help: "Tirez sur le graphique pour agrandir une zone ; Maj + tirer pour vous déplacer ; double-clic pour tout voir."
    },
    legend: "Légende : un clic cache ou montre une série",
    only: "isoler",
    all: "tout montrer",
    onlyName: (name: string) => `isoler ${name}, ou montrer toutes les séries`,
    toggle: (name: string, shown: boolean) => `${name} : ${shown ? "cacher" : "montrer"}`,
    nothing: "Rien à dessiner : aucune ligne ne répond à ces choix.",
    hidden: "Toutes les séries sont cachées : cliquez dans la légende pour en montrer une.",
    without: (series: readonly string[]) =>
      series.length > 1 ? `sans les séries ${series.join(", ")}` : `sans la série ${series[0]}`,
    file: "HTML",
    table: "Tableau",
    source: "Source",
    on: "oui",
    off: "non",
    yes: "vrai",
    no: "faux",
    noDate: "date invalide"
  },
  frequency: "Effectif",
  faults: {
    assigned: ({name}) =>
      `« ${name} » n’est pas à cette cellule : elle ne peut pas lui donner une valeur. Pour créer un nom, écrivez « const ${name} = … ».`,
    card: ({found, names}) =>
      `Une carte s’écrit {label: "Ventes", value: 12} ; elle peut avoir : ${names}. Trouvé : ${found}.`,
    circular: ({name}) =>
      `Cette cellule tourne en rond : « ${name} » a besoin d’une cellule qui a elle-même besoin de lui.`,
    column: ({name, columns}) =>
      `La colonne « ${name} » n’existe pas dans cette table. Vérifiez l’orthographe, majuscules comprises. Il y a : ${columns}.`,
    defined: ({name}) =>
      `« ${name} » n’existe pas. Vérifiez l’orthographe (majuscules comprises), ou exécutez la cellule qui le crée.`,
    deep: () => "Ce résultat contient des objets dans des objets sans fin : montrez-en une partie.",
    duplicate: ({name}) =>
      `« ${name} » est créé par deux cellules. Choisissez un autre nom dans l’une des deux.`,
    inputDate: ({found}) => `Une date s’écrit année-mois-jour, par exemple "2025-03-31" ; trouvé : ${found}.`,
    inputLabels: ({kind}) =>
      `Chaque choix d’Inputs.${kind} est un objet : dites quel texte le montre, par exemple {format: d => d.name}.`,
    inputOptions: ({found}) => `Il faut une liste de choix, par exemple ["a", "b"] ; trouvé : ${found}.`,
    inputRange: ({found}) =>
      `Il faut deux nombres finis, le plus petit d’abord, par exemple [0, 10] ; trouvé : ${found}.`,
    inputSetting: ({kind, name, names}) =>
      `Inputs.${kind} n’a pas de réglage « ${name} ». Il y a : ${names}.`,
    inputUnknown: ({name, names}) =>
      `Inputs.${name} n’est pas disponible dans une cellule. Il y a : ${names}.`,
    module: () => "Pas d’import ni d’export dans une cellule : tout ce qu’il faut est déjà là.",
    month: ({found}) => `Les mois vont de 1 à 12 ; trouvé : ${found}.`,
    needed: ({name}) =>
      `Cette cellule attend « ${name} », dont la cellule a échoué. Réparez d’abord celle-là.`,
    notice: ({found}) =>
      `Un message a un état, puis un texte : notice("good", "Tout va bien") ; trouvé : ${found}.`,
    once: ({name}) =>
      `Ce qui se parcourt une seule fois (le résultat d’une function* ou de .values()) ne se montre pas et ne passe pas d’une cellule à l’autre : mettez ses valeurs dans une liste, [...${name}], ou gardez-le dans une fonction ou un bloc { }.`,
    plotColumn: ({name, columns, mark, channel}) =>
      `« ${name} » (${channel} de Plot.${mark}) n’est pas une colonne de ces lignes${/^(fill|stroke)$/.test(String(channel)) ? ", ni une couleur" : ""}. Vérifiez l’orthographe, majuscules comprises. Il y a : ${columns}.`,
    plotData: ({mark}) =>
      `Plot.${mark} attend une liste de lignes en premier, puis ses options entre accolades.`,
    plotEmpty: () => "Ce graphique n’a pas de marque : ajoutez par exemple marks: [Plot.dot(…)].",
    plotFunction: ({option, mark}) =>
      `Ici, « ${option} » (de Plot.${mark}) ne peut pas être une fonction : le dessin est fait par la page. Donnez un texte (par exemple un format comme ".1f") ou le nom d’une colonne.`,
    plotInPlot: () =>
      "Un graphique ne se met pas dans un autre : réunissez leurs marques dans un seul Plot.plot.",
    plotMarks: ({found}) => `Dans « marks », il faut des marques comme Plot.dot(…) ; trouvé : ${found}.`,
    plotOrder: ({option, mark, fits}) =>
      `Ici, « ${option} » (de Plot.${mark}) ne suit pas cette fonction de comparaison : écrivez par exemple ${fits}.`,
    plotReducer: ({option, mark, fits}) =>
      `Ici, « ${option} » (de Plot.${mark}) ne peut pas être une fonction : utilisez ${fits}…`,
    plotRefused: ({name}) => `Plot.${name} n’est pas disponible dans une cellule${insteadOf(name)}.`,
    plotUnknown: ({name}) => `Plot.${name} n’existe pas. Vérifiez l’orthographe, majuscules comprises.`,
    promise: () => "Cette valeur n’est pas encore là : écrivez « await » devant.",
    shapes: ({most}) =>
      `Cette cellule montre trop à la fois : la page y dessine au plus ${most} formes, toutes figures et tables comprises.`,
    state: ({found}) => `L’état est "good", "watch" ou "bad" ; trouvé : ${found}.`,
    stopped: ({seconds}) =>
      `La cellule a été arrêtée : elle tournait encore après ${seconds} secondes. Y a-t-il une boucle sans fin ?`,
    syntax: ({message}) => `Le code ne se lit pas jusqu’au bout : ${message}`,
    tooMuch: ({most}) =>
      `Ce résultat est trop grand pour être montré (plus de ${most} valeurs) : regroupez d’abord.`,
    unclosed: ({sign}) => `Le signe « ${sign} » ouvert ici n’est pas fermé.`,
    viewedHere: () =>
      "Le nom donné à un contrôle n’a sa valeur que dans les autres cellules : utilisez-le dans une autre cellule, qui se recalculera à chaque mouvement.",
    viewed: ({found}) => `view(…) attend un contrôle, par exemple Inputs.range([0, 10]) ; trouvé : ${found}.`
  } satisfies Record<string, (values: Readonly<Record<string, string | number>>) => string>,
  chartFaults: {
    unknown: ({name}) => `La page ne sait pas dessiner ${name}${insteadOf(name)}.`,
    marks: ({found, most}) => `Ce graphique a ${found} marques ; la page en dessine au plus ${most}.`,
    rows: ({found, most}) =>
      `Cette table a ${found} lignes ; la page en dessine au plus ${most} : regroupez d’abord.`,
    nodes: ({found, most}) =>
      `Ce graphique aurait ${found} formes ; la page en dessine au plus ${most}. Regroupez (Plot.bin, Plot.hexbin, Plot.group) ou filtrez.`,
    library: ({message}) => `La page n’a pas pu dessiner ce graphique : ${message}.`,
    signs: ({found, most}) =>
      `Les textes de ce graphique ont ${found} caractères ; la page en écrit au plus ${most} : raccourcissez-les ou filtrez.`,
    option: ({name, found}) =>
      `La valeur ${found} de « ${name} » demanderait trop de dessin à la page : choisissez-en une plus raisonnable.`
  } satisfies Record<string, (values: Readonly<Record<string, string | number>>) => string>,
  failedAt: (line: number) => `ligne ${line}`,
  tooLarge: "Ce que montre cette cellule est trop grand pour la page : montrez-en moins.",
  broken:
    "Ce navigateur n’a pas pu démarrer ce qui exécute le code. Rechargez la page, ou essayez avec un navigateur à jour.",
  /** What the language says when something goes wrong, in the reader's words. */
  native: [
    ...native,
    [
      /^Cannot read properties of (undefined|null) \(reading '(.+)'\)$/,
      "« $2 » est demandé à quelque chose qui n’existe pas ($1)."
    ],
    [/^(.+) is not a function$/, "« $1 » n’est pas une fonction."],
    [/^(.+) is not iterable.*$/, "« $1 » n’est pas une liste."],
    [
      /^Assignment to constant variable\.$/,
      "Un nom créé avec « const » ne change pas de valeur ; utilisez « let »."
    ],
    [/^Unexpected token.*$/, "un signe est inattendu ici (parenthèse, accolade ou virgule ?)."],
    [/^Unterminated string constant$/, "un texte n’est pas fermé par un guillemet."],
    [/^Unterminated template$/, "un texte entre accents graves n’est pas fermé."],
    [/^Identifier '(.+)' has already been declared$/, "« $1 » est déjà créé dans cette cellule."],
    [/^Maximum call stack size exceeded$/, "une fonction s’appelle elle-même sans fin."],
    [
      /^(Cannot (assign to read only|add|delete|define|redefine) property .*|.* (is read-only|is not extensible|is non-configurable and can't be deleted)|Attempted to (assign to readonly|delete unconfigurable) property.*)$/,
      "les tables du chapitre et les valeurs d’une autre cellule ne changent pas ; prenez-en une copie, par exemple « sales.toSorted(…) » ou « [...sales].sort(…) »."
    ],
    [/^Invalid (string|array) length$/, "le résultat est trop grand."],
    [
      /^quantile: no number was given.*$/,
      "« quantile » n’a reçu aucun nombre : un nom de colonne est sans doute mal écrit."
    ],
    [/^Cannot access '(.+)' before initialization$/, "« $1 » est utilisé avant d’être créé."]
  ] as readonly (readonly [RegExp, string])[],
  exercise: {
    title: "Exercice",
    check: "Vérifier",
    hint: (n: number) => `Indice ${n}`,
    solution: "Voir une solution",
    shown: "Voici une solution : « Vérifier » l’exécute.",
    own: "Reprendre mon code",
    wrong: "Pas encore",
    failed: "Le code s’arrête sur une erreur : corrigez-la d’abord.",
    again: "Repartir du début",
    done: "Exercice réussi"
  },
  checklist: {count: (done: number, of: number) => `${done} sur ${of}`, reset: "Tout décocher"},
  builder: {
    title: "Votre tableau de bord en un fichier",
    text: "Un fichier HTML avec vos graphiques vivants, leurs contrôles et leur code. Il s’ouvre partout, sans réseau.",
    name: "Titre",
    preset: "Mon tableau de bord",
    choose: "Ce que montre le fichier, de haut en bas",
    kinds: {input: "Filtre", notice: "Message", cards: "Cartes", chart: "Graphique", table: "Table"},
    save: "Enregistrer le fichier HTML",
    none: "Choisissez au moins une cellule.",
    failed: (title: string) =>
      `« ${title} » s’arrête sur une erreur : corrigez-la avant d’enregistrer le fichier.`,
    made: (file: string) => `Fichier enregistré : ${file}`
  },
  explorer: {noScript: "L’explorateur a besoin de JavaScript.", open: "Ouvrir l’explorateur"}
} as const;

/** The same sentences in any language. */
type Spoken<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => unknown
    ? (...parameters: P) => string
    : T extends readonly (readonly [RegExp, string])[]
      ? T
      : {readonly [K in keyof T]: Spoken<T[K]>};

export type ChapterMessages = Spoken<typeof chapters>;
