/** Sentences of the editor, and those of CodeMirror that a reader meets, by language. */
import type {Locale} from "../../i18n/locale.ts";
import {spaced} from "../../i18n/typography.ts";
import type {SyntaxFault} from "./syntax.ts";

interface Words {
  /** How to run and how to get out, for the keyboard; `key` is Ctrl or ⌘. */
  help(key: string): string;
  fault(line: number, message: string): string;
  syntax(fault: SyntaxFault): string;
  /** What kind of thing a completed name is, where nothing better is known. */
  readonly columnOf: (table: string) => string;
  /** CodeMirror's own English sentences and ours. */
  readonly phrases: Readonly<Record<string, string>>;
}

const english: Words = {
  help: (key) => `${key} + Enter runs the code. Tab indents; Escape, then Tab leaves the editor.`,
  fault: (line, message) => `Line ${line}: ${message}`,
  syntax({key, text, line}) {
    switch (key) {
      case "closes":
        return `“${text}” closes nothing: nothing is open here that it could close.`;
      case "comma":
        return `Something is missing before “${text}”: a comma, perhaps.`;
      case "comment":
        return "This comment is never closed: it ends with */.";
      case "end":
        return "The code stops too early: something is missing here.";
      case "mismatch":
        return `“${text[1]}” cannot close the “${text[0]}” of line ${line}.`;
      case "missing":
        return `Something is missing before “${text}”.`;
      case "name":
        return `“${text}” cannot be a name.`;
      case "open":
        return `This “${text}” is never closed.`;
      case "regexp":
        return "This regular expression is never closed: it ends with /.";
      case "string":
        return `This text is never closed: it ends with ${text} on the same line.`;
      case "template":
        return "This text is never closed: it ends with `.";
      case "unexpected":
        return `“${text}” is not expected here.`;
    }
  },
  columnOf: (table) => `column of ${table}`,
  phrases: {}
};

const french: Words = {
  help: (key) => `${key} + Entrée exécute le code. Tab indente ; Échap puis Tab quitte l’éditeur.`,
  fault: (line, message) => `Ligne ${line} : ${message}`,
  syntax({key, text, line}) {
    switch (key) {
      case "closes":
        return `« ${text} » ne ferme rien : rien n’est ouvert ici qu’il puisse fermer.`;
      case "comma":
        return `Il manque quelque chose avant « ${text} » : une virgule, peut-être.`;
      case "comment":
        return "Ce commentaire n’est jamais fermé : il se termine par */.";
      case "end":
        return "Le code s’arrête trop tôt : il manque quelque chose ici.";
      case "mismatch":
        return `« ${text[1]} » ne peut pas fermer le « ${text[0]} » de la ligne ${line}.`;
      case "missing":
        return `Il manque quelque chose avant « ${text} ».`;
      case "name":
        return `« ${text} » ne peut pas servir de nom.`;
      case "open":
        return `Ce « ${text} » n’est jamais fermé.`;
      case "regexp":
        return "Cette expression régulière n’est jamais fermée : elle se termine par /.";
      case "string":
        return `Ce texte n’est jamais fermé : il se termine par ${text} sur la même ligne.`;
      case "template":
        return "Ce texte n’est jamais fermé : il se termine par `.";
      case "unexpected":
        return `« ${text} » n’est pas attendu ici.`;
    }
  },
  columnOf: (table) => `colonne de ${table}`,
  phrases: {
    "Control character": "Caractère de commande",
    "Selection deleted": "Sélection supprimée",
    Completions: "Propositions",
    Diagnostics: "Erreurs",
    "No diagnostics": "Aucune erreur",
    close: "fermer"
  }
};

export const editorWords = (locale: Locale): Words => (locale === "fr" ? spaced(french) : english);
export type {Words};
