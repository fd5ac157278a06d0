/** What the store's constants and columns are called by people, in the languages of the site. */

/** A text in each language of the site. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

/** The store's categories of applications, as its own pages call them in both languages. */
export const CATEGORY_LABELS: ReadonlyMap<string, Label> = new Map([
  ["ART_AND_DESIGN", {fr: "Art et design", en: "Art and design"}],
  ["AUTO_AND_VEHICLES", {fr: "Auto et véhicules", en: "Auto and vehicles"}],
  ["BEAUTY", {fr: "Beauté", en: "Beauty"}],
  ["BOOKS_AND_REFERENCE", {fr: "Livres et références", en: "Books and reference"}],
  ["BUSINESS", {fr: "Professionnel", en: "Business"}],
  ["COMICS", {fr: "BD", en: "Comics"}],
  ["COMMUNICATION", {fr: "Communication", en: "Communication"}],
  ["DATING", {fr: "Rencontres", en: "Dating"}],
  ["EDUCATION", {fr: "Éducation", en: "Education"}],
  ["ENTERTAINMENT", {fr: "Divertissement", en: "Entertainment"}],
  ["EVENTS", {fr: "Événements", en: "Events"}],
  ["FAMILY", {fr: "Famille", en: "Family"}],
  ["FINANCE", {fr: "Finance", en: "Finance"}],
  ["FOOD_AND_DRINK", {fr: "Cuisine et boissons", en: "Food and drink"}],
  ["GAME", {fr: "Jeux", en: "Games"}],
  ["HEALTH_AND_FITNESS", {fr: "Santé et remise en forme", en: "Health and fitness"}],
  ["HOUSE_AND_HOME", {fr: "Immobilier et maison", en: "House and home"}],
  ["LIBRARIES_AND_DEMO", {fr: "Bibliothèques et démos", en: "Libraries and demo"}],
  ["LIFESTYLE", {fr: "Style de vie", en: "Lifestyle"}],
  ["MAPS_AND_NAVIGATION", {fr: "Cartes et navigation", en: "Maps and navigation"}],
  ["MEDICAL", {fr: "Médecine", en: "Medical"}],
  ["NEWS_AND_MAGAZINES", {fr: "Actualités et magazines", en: "News and magazines"}],
  ["PARENTING", {fr: "Parents", en: "Parenting"}],
  ["PERSONALIZATION", {fr: "Personnalisation", en: "Personalisation"}],
  ["PHOTOGRAPHY", {fr: "Photographie", en: "Photography"}],
  ["PRODUCTIVITY", {fr: "Productivité", en: "Productivity"}],
  ["SHOPPING", {fr: "Achats", en: "Shopping"}],
  ["SOCIAL", {fr: "Réseaux sociaux", en: "Social"}],
  ["SPORTS", {fr: "Sports", en: "Sports"}],
  ["TOOLS", {fr: "Outils", en: "Tools"}],
  ["TRAVEL_AND_LOCAL", {fr: "Voyages et infos locales", en: "Travel and local"}],
  ["VIDEO_PLAYERS", {fr: "Lecteurs vidéo", en: "Video players"}],
  ["WEATHER", {fr: "Météo", en: "Weather"}]
]);

/** Columns of the store's table. */
export const COLUMN_LABELS: ReadonlyMap<string, Label> = new Map([
  ["App", {fr: "Nom de l’application", en: "Name of the application"}],
  ["Category", {fr: "Catégorie", en: "Category"}],
  ["Rating", {fr: "Note moyenne", en: "Mean rating"}],
  ["Reviews", {fr: "Nombre d’avis", en: "Number of reviews"}],
  ["Size", {fr: "Taille", en: "Size"}],
  ["Installs", {fr: "Installations", en: "Installs"}],
  ["Type", {fr: "Gratuite ou payante", en: "Free or paid"}],
  ["Price", {fr: "Prix", en: "Price"}],
  ["Content Rating", {fr: "Âge conseillé", en: "Content rating"}],
  ["Genres", {fr: "Genres", en: "Genres"}],
  ["Last Updated", {fr: "Dernière mise à jour", en: "Last update"}],
  ["Current Ver", {fr: "Version", en: "Version"}],
  ["Android Ver", {fr: "Version d’Android", en: "Android version"}]
]);

/** A constant in words where nobody has named it: `PET_CARE` becomes “Pet care”. */
function spelled(name: string): string {
  const words = name.replaceAll("_", " ").trim().toLowerCase();
  return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a category is called; one that the store has added since is spelled out. */
export const categoryLabel = (name: string): Label =>
  CATEGORY_LABELS.get(name) ?? {fr: spelled(name), en: spelled(name)};

/** What a column is called; another than the store's keeps its name. */
export const columnLabel = (name: string): Label => COLUMN_LABELS.get(name) ?? {fr: name, en: name};
