/** Words of the first three chapters: cells, charts, summaries, uncertainty. */
export const basics = {
  cell: {
    fr: {
      term: "cellule",
      definition:
        "Un bloc de code que l’on peut modifier et exécuter dans la page. Son résultat s’affiche au-dessus ; les noms qu’il déclare servent aux autres cellules."
    },
    en: {
      term: "cell",
      definition:
        "A block of code you can edit and run in the page. Its result appears above it, and the names it declares can be used by other cells."
    }
  },
  reactive: {
    fr: {
      term: "réactive",
      definition:
        "Se dit d’une page où un résultat se recalcule de lui-même dès que ce dont il dépend change, comme dans un tableur."
    },
    en: {
      term: "reactive",
      definition:
        "Said of a page in which a result is recalculated as soon as something it depends on changes, as in a spreadsheet."
    }
  },
  mark: {
    fr: {
      term: "marque",
      definition:
        "La forme que le graphique dessine pour chaque ligne de la table : un point, une barre, un segment de courbe, un texte."
    },
    en: {
      term: "mark",
      definition: "The shape a chart draws for each row of the table: a dot, a bar, a piece of line, a text."
    }
  },
  channel: {
    fr: {
      term: "canal",
      definition:
        "Ce qui, dans une marque, porte une information : la position horizontale, la position verticale, la couleur, la taille, la forme."
    },
    en: {
      term: "channel",
      definition:
        "What carries information in a mark: its horizontal position, its vertical position, its colour, its size, its shape."
    }
  },
  scatter: {
    fr: {
      term: "nuage de points",
      definition:
        "Un graphique où chaque ligne de la table est un point, placé selon deux mesures. Il montre si elles vont ensemble."
    },
    en: {
      term: "scatter plot",
      definition:
        "A chart in which every row of the table is a dot, placed by two measures. It shows whether they go together."
    }
  },
  trend: {
    fr: {
      term: "tendance",
      definition:
        "La direction générale d’un nuage ou d’une courbe, une fois oubliés les écarts de chaque point."
    },
    en: {
      term: "trend",
      definition:
        "The overall direction of a cloud of dots or of a line, once the ups and downs of each point are set aside."
    }
  },
  "line-chart": {
    fr: {
      term: "courbe",
      definition:
        "Un graphique qui relie des valeurs dans l’ordre du temps. La pente montre la vitesse du changement."
    },
    en: {
      term: "line chart",
      definition: "A chart that joins values in order of time. The slope shows how fast things change."
    }
  },
  seasonality: {
    fr: {
      term: "saisonnalité",
      definition:
        "Un motif qui revient à chaque période de même durée : chaque année, chaque semaine, chaque jour."
    },
    en: {
      term: "seasonality",
      definition:
        "A pattern that comes back with every period of the same length: every year, every week, every day."
    }
  },
  stack: {
    fr: {
      term: "barres empilées",
      definition:
        "Des barres découpées en couleurs posées l’une sur l’autre : la hauteur totale est le total, chaque couleur est une part."
    },
    en: {
      term: "stacked bars",
      definition:
        "Bars made of colours set one upon another: the full height is the total, and each colour is one part of it."
    }
  },
  kpi: {
    fr: {
      term: "chiffre clé",
      definition:
        "Un nombre suivi parce qu’une décision en dépend (en anglais KPI, key performance indicator). Il a une unité et un point de comparaison."
    },
    en: {
      term: "key figure",
      definition:
        "A number that is watched because a decision depends on it (a KPI, key performance indicator). It has a unit and something to compare it with."
    }
  },
  experience: {
    fr: {
      term: "expérience",
      definition: "Ici, le nombre d’années travaillées, chez cet employeur ou ailleurs."
    },
    en: {term: "experience", definition: "Here, the number of years worked, for this employer or another."}
  },
  histogram: {
    fr: {
      term: "histogramme",
      definition:
        "Un graphique qui range des nombres par tranches de même largeur et compte combien tombent dans chacune. Il montre la forme d’une répartition."
    },
    en: {
      term: "histogram",
      definition:
        "A chart that sorts numbers into bins of equal width and counts how many fall in each. It shows the shape of a distribution."
    }
  },
  normal: {
    fr: {
      term: "loi normale",
      definition:
        "La répartition en forme de cloche : beaucoup de valeurs près de la moyenne, de moins en moins quand on s’en éloigne, autant des deux côtés."
    },
    en: {
      term: "normal distribution",
      definition:
        "The bell-shaped distribution: many values near the mean, fewer and fewer further away, as many on either side."
    }
  },
  median: {
    fr: {
      term: "médiane",
      definition:
        "La valeur du milieu : la moitié des valeurs est plus petite, l’autre moitié plus grande. Quelques valeurs extrêmes ne la déplacent pas."
    },
    en: {
      term: "median",
      definition:
        "The middle value: half of the values are smaller, the other half larger. A few extreme values do not move it."
    }
  },
  correlation: {
    fr: {
      term: "corrélation",
      definition:
        "Un nombre de −1 à 1 qui dit si deux mesures montent ensemble (1), l’une quand l’autre descend (−1), ou sans lien en ligne droite (0). Elle ne dit pas laquelle cause l’autre."
    },
    en: {
      term: "correlation",
      definition:
        "A number from −1 to 1 that says whether two measures rise together (1), one as the other falls (−1), or have no straight-line link (0). It does not say which causes which."
    }
  },
  "confidence-interval": {
    fr: {
      term: "intervalle de confiance",
      definition:
        "Deux bornes autour d’un résultat. À 95 % : si l’on refaisait l’étude avec d’autres personnes, 95 intervalles sur 100 contiendraient la vraie valeur."
    },
    en: {
      term: "confidence interval",
      definition:
        "Two bounds around a result. At 95%: if the study were done again with other people, 95 intervals in 100 would contain the true value."
    }
  },
  bootstrap: {
    fr: {
      term: "rééchantillonnage",
      definition:
        "Tirer au sort, avec remise, autant de lignes que la table en a, recalculer le résultat, et recommencer. La dispersion des résultats dit à quel point le premier est sûr (en anglais bootstrap)."
    },
    en: {
      term: "resampling",
      definition:
        "Drawing at random, with replacement, as many rows as the table has, working out the result again, and starting over. How far the results spread says how sure the first one is (also called the bootstrap)."
    }
  },
  quantile: {
    fr: {
      term: "quantile",
      definition:
        "La valeur sous laquelle tombe une part donnée des autres. Sous le quantile à 2,5 %, deux valeurs et demie sur cent ; la médiane est le quantile à 50 %."
    },
    en: {
      term: "quantile",
      definition:
        "The value below which a given share of the others falls. Below the 2.5% quantile, two and a half values in a hundred; the median is the 50% quantile."
    }
  },
  heatmap: {
    fr: {
      term: "carte de chaleur",
      definition:
        "Une grille où la couleur de chaque case porte une valeur : on voit d’un coup d’œil où elle est forte ou faible."
    },
    en: {
      term: "heatmap",
      definition:
        "A grid in which the colour of each box carries a value: where it is high or low shows at a glance."
    }
  }
} as const;
