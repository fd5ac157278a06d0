/** What the language and the charts' library say when something goes wrong, in French. */
export const native: readonly (readonly [RegExp, string])[] = [
  [/^(\S+) is not defined$/, "« $1 » n’existe pas."],
  [/^(?:string|number|object|boolean|bigint) (.+) is not a function$/, "$1 n’est pas une fonction."],
  [
    /^Cannot set properties of (undefined|null) \(setting '(.+)'\)$/,
    "« $2 » ne peut pas être écrit dans quelque chose qui n’existe pas ($1)."
  ],
  [
    /^Cannot destructure property '(.+)' of '.*' as it is (undefined|null)\.$/,
    "« $1 » est demandé à quelque chose qui n’existe pas ($2)."
  ],
  [/^(.+) is not a constructor$/, "« $1 » ne s’emploie pas avec « new »."],
  [/^Class constructor (.+) cannot be invoked without 'new'$/, "« $1 » s’emploie avec « new »."],
  [/^Cannot set property (.+) of .* which has only a getter$/, "« $1 » se lit, mais ne s’écrit pas."],
  [
    /^Cannot mix BigInt and other types.*$/,
    "un grand entier (1n) ne se calcule pas avec un nombre ordinaire."
  ],
  [/^The number (.+) cannot be converted to a BigInt.*$/, "$1 n’est pas un nombre entier."],
  [/^Cannot convert undefined or null to object$/, "il faut un objet ici : cette valeur n’existe pas."],
  [/^Cannot convert object to primitive value$/, "un objet ne se lit pas comme un texte ou un nombre."],
  [/^Cannot convert a Symbol value to a (?:number|string)$/, "un symbole n’est ni un texte ni un nombre."],
  [
    /^Reduce of empty array with no initial value$/,
    "« reduce » a besoin d’une valeur de départ pour une liste vide."
  ],
  [/^Invalid time value$/, "cette date n’existe pas."],
  [/^Invalid count value: (.+)$/, "un texte ne se répète pas $1 fois."],
  [
    /^toFixed\(\) digits argument must be between 0 and 100$/,
    "« toFixed » attend un nombre de décimales de 0 à 100."
  ],
  [
    /^Cannot use 'in' operator to search for '(.+)' in .*$/,
    "« in » cherche « $1 » dans un objet ; ceci n’en est pas un."
  ],
  [/^Right-hand side of 'instanceof' is not .*$/, "« instanceof » attend une classe à sa droite."],
  [
    /^(?:Expected|Unexpected|Unterminated|Bad|No number|Exponent) .* (?:in|of|after) JSON.*$/,
    "ce texte n’est pas du JSON."
  ],
  [/^Invalid regular expression: .*$/, "cette expression régulière ne se lit pas."],
  [/^Unterminated comment$/, "un commentaire ouvert par /* n’est pas fermé par */."],
  [
    /^Unterminated (?:regular expression|regexp|group|character class)$/,
    "une expression régulière (entre deux /) n’est pas fermée."
  ],
  [/^Identifier directly after number$/, "un nom ne commence pas par un chiffre."],
  [/^Unexpected character '(.+)'$/, "le signe « $1 » n’a pas de sens ici."],
  [/^(?:Unexpected keyword|The keyword) '(.+?)'(?: is reserved)?$/, "le mot « $1 » est réservé au langage."],
  [/^Cannot use keyword 'await' outside an async function$/, "« await » n’a pas de sens ici."],
  [
    /^'return' outside of function$/,
    "« return » n’a de sens que dans une fonction ; la cellule montre sa dernière ligne."
  ],
  [/^'new\.target' can only be used .*$/, "« new.target » n’a de sens que dans une fonction."],
  [/^'?(.+?)'? (?:keyword outside a method|outside of function)$/, "« $1 » n’a pas de sens ici."],
  [/^Unsyntactic (break|continue)$/, "« $1 » n’a de sens que dans une boucle."],
  [/^(?:Assigning to|Binding) rvalue$/, "on ne peut pas donner une valeur à ceci."],
  [/^Assigning to (.+) in strict mode$/, "on ne peut pas donner une valeur à ceci."],
  [/^Missing initializer in .* declaration$/, "il manque une valeur : const nom = …"],
  [/^Missing catch or finally clause$/, "« try » a besoin d’un « catch » ou d’un « finally »."],
  [/^Illegal newline after throw$/, "ce qui suit « throw » doit être sur la même ligne."],
  [
    /^Invalid (?:number|escape|unicode escape|class escape)$|^Code point out of bounds$|^Bad (?:character )?escape sequence.*$|^Expect(?:ed|ing) (?:number|Unicode).*$/,
    "un nombre ou un signe est mal écrit."
  ],
  [/^Deleting local variable in strict mode$/, "un nom ne s’efface pas."],
  [/^Argument name clash$/, "deux paramètres ont le même nom."],
  [/^Invalid or unexpected token$/, "un signe est inattendu ici."],
  [/^Error$/, "le code a lancé une erreur sans dire laquelle."],
  [/^unknown (?:ordinal|quantitative) scheme: (.+)$/, "il n’y a pas de palette « $1 »."],
  [/^unknown interpolator: (.+)$/, "il n’y a pas de mélange de couleurs « $1 »."],
  [/^unknown curve: (.+)$/, "il n’y a pas de courbe « $1 »."],
  [/^unknown scale type: (.+)$/, "il n’y a pas d’échelle de type « $1 »."],
  [/^unknown interval: (.+)$/, "il n’y a pas d’intervalle « $1 »."],
  [/^invalid (?:group |bin )?reduce: (.+)$/, "il n’y a pas de résumé « $1 »."],
  [/^(?:unknown|invalid|unsupported) ([\w ]+): (.+)$/, "« $2 » ne convient pas ($1)."],
  [/^(?:stack requires|missing channel(?: value| for scale)?:?) (.+)$/, "il manque « $1 »."],
  [
    /^scale incompatible with channel: .*$/,
    "une même échelle ne montre pas deux choses de nature différente."
  ],
  [/^A list is expected$/, "il faut une liste ici, par exemple « sales » ou « sales.map(d => d.sales) »."],
  [/^A function is expected$/, "il faut une fonction ici, par exemple « d => d.sales »."],
  [
    /^Invalid variable reference: "(.+)"[\s\S]*$/,
    "arquero ne voit pas « $1 » dans cette fonction : mettez aq.escape(d => …) autour d’elle, ou donnez-le-lui : .params({$1}), puis (d, $) => $.$1."
  ],
  [
    /^(?:.+ not allowed|Invalid function call|Unsupported .+|Variable not accessible .+): "([\s\S]*?)"(?:\nNote[\s\S]*)?$/,
    "arquero ne sait pas lire « $1 » dans cette fonction : employez celles de op (op.round…), ou mettez aq.escape(d => …) autour de la vôtre."
  ],
  [
    /^Invalid column reference \(must .*$/,
    "« rollup » résume : passez la colonne par une fonction de op, par exemple d => op.mean(d.sales)."
  ],
  [
    /^Invalid (?:[\w ]+ value|[\w ]+ field|column selection|argument|operator parameter|member expression|param reference): ([\s\S]+)$/,
    "« $1 » ne convient pas ici : arquero attend un nom de colonne ou une fonction."
  ],
  [/^Expression parse error: [\s\S]*$/, "arquero ne sait pas lire cette expression."],
  [/^Illegal argument type: (.+)$/, "il faut une liste de lignes ; trouvé : $1."],
  [
    /^duplicate key$/,
    "deux lignes ont la même clé : d3.index en veut une seule par clé, d3.group les réunit."
  ]
];
