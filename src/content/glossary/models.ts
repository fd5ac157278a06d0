/** Words of the last three chapters: learning, measuring, watching, keeping up. */
export const models = {
  model: {
    fr: {
      term: "modèle",
      definition:
        "Une règle, apprise sur des exemples, qui donne une réponse pour un cas nouveau : une espèce, un prix, un risque."
    },
    en: {
      term: "model",
      definition: "A rule, learned from examples, that answers for a new case: a species, a price, a risk."
    }
  },
  "training-set": {
    fr: {
      term: "part d’entraînement",
      definition:
        "Les lignes que le modèle regarde pour apprendre. On dit aussi jeu d’entraînement (en anglais, train)."
    },
    en: {term: "training set", definition: "The rows the model looks at in order to learn."}
  },
  "test-set": {
    fr: {
      term: "part de test",
      definition:
        "Les lignes cachées au modèle pendant qu’il apprend, et qui servent ensuite à le noter. On dit aussi jeu de test."
    },
    en: {
      term: "test set",
      definition: "The rows hidden from the model while it learns, and used afterwards to mark it."
    }
  },
  "nearest-neighbours": {
    fr: {
      term: "k plus proches voisins",
      definition:
        "Un modèle qui cherche les k exemples les plus proches du cas nouveau et répond comme la majorité d’entre eux."
    },
    en: {
      term: "k nearest neighbours",
      definition:
        "A model that looks for the k examples closest to the new case and answers as most of them do."
    }
  },
  overfitting: {
    fr: {
      term: "surapprentissage",
      definition:
        "Le modèle récite ses exemples au lieu d’en tirer une règle : excellent sur l’entraînement, décevant sur des cas nouveaux."
    },
    en: {
      term: "overfitting",
      definition:
        "The model recites its examples instead of drawing a rule from them: excellent in training, disappointing on new cases."
    }
  },
  underfitting: {
    fr: {
      term: "sous-apprentissage",
      definition:
        "Le modèle est trop grossier pour le problème : il se trompe même sur les exemples qu’il a vus."
    },
    en: {
      term: "underfitting",
      definition: "The model is too coarse for the problem: it is wrong even on the examples it has seen."
    }
  },
  "cross-validation": {
    fr: {
      term: "validation croisée",
      definition:
        "Couper les données en plusieurs parts, noter le modèle sur chacune à son tour après l’avoir entraîné sur les autres, puis faire la moyenne."
    },
    en: {
      term: "cross-validation",
      definition:
        "Cutting the data into several parts, marking the model on each in turn after training it on the others, then taking the mean."
    }
  },
  standardisation: {
    fr: {
      term: "standardiser",
      definition:
        "Retirer à chaque colonne sa moyenne et la diviser par son écart type : toutes les colonnes ont alors la même échelle."
    },
    en: {
      term: "standardise",
      definition:
        "Taking a column’s mean away from it and dividing by its standard deviation, so that all columns have the same scale."
    }
  },
  "standard-deviation": {
    fr: {
      term: "écart type",
      definition:
        "De combien les valeurs s’écartent d’habitude de leur moyenne. Petit : elles sont serrées ; grand : elles sont étalées."
    },
    en: {
      term: "standard deviation",
      definition:
        "How far values usually lie from their mean. Small: they are close together; large: they are spread out."
    }
  },
  svm: {
    fr: {
      term: "SVM",
      definition:
        "Machine à vecteurs de support : un modèle qui cherche la frontière laissant la plus large marge entre les classes. Son noyau dit comment il mesure la ressemblance."
    },
    en: {
      term: "SVM",
      definition:
        "Support vector machine: a model that looks for the border with the widest margin between classes. Its kernel says how it measures likeness."
    }
  },
  "random-forest": {
    fr: {
      term: "forêt aléatoire",
      definition:
        "Beaucoup d’arbres de décision, chacun entraîné sur un échantillon différent, qui votent ensemble."
    },
    en: {
      term: "random forest",
      definition: "Many decision trees, each trained on a different sample, that vote together."
    }
  },
  hyperparameter: {
    fr: {
      term: "hyperparamètre",
      definition:
        "Un réglage que vous choisissez avant l’entraînement, comme le nombre de voisins ; le modèle apprend le reste."
    },
    en: {
      term: "hyperparameter",
      definition:
        "A setting you choose before training, such as the number of neighbours; the model learns the rest."
    }
  },
  "logistic-regression": {
    fr: {
      term: "régression logistique",
      definition:
        "Un modèle simple : il additionne les colonnes, chacune avec son poids, et change la somme en probabilité."
    },
    en: {
      term: "logistic regression",
      definition:
        "A simple model: it adds the columns up, each with its weight, and turns the sum into a probability."
    }
  },
  accuracy: {
    fr: {
      term: "exactitude",
      definition: "La part de bonnes réponses, toutes classes confondues (en anglais, accuracy)."
    },
    en: {term: "accuracy", definition: "The share of right answers, all classes taken together."}
  },
  precision: {
    fr: {
      term: "précision",
      definition: "Parmi les cas que le modèle range dans une classe, la part de ceux qui y sont vraiment."
    },
    en: {
      term: "precision",
      definition: "Among the cases the model puts in a class, the share that really belong to it."
    }
  },
  recall: {
    fr: {
      term: "rappel",
      definition: "Parmi les cas qui sont vraiment d’une classe, la part de ceux que le modèle trouve."
    },
    en: {
      term: "recall",
      definition: "Among the cases that really belong to a class, the share the model finds."
    }
  },
  f1: {
    fr: {
      term: "F1",
      definition:
        "La moyenne harmonique de la précision et du rappel : elle est basse dès que l’un des deux est bas."
    },
    en: {
      term: "F1",
      definition: "The harmonic mean of precision and recall: it is low as soon as either of them is."
    }
  },
  support: {
    fr: {
      term: "support",
      definition: "Le nombre de lignes de test qui sont vraiment d’une classe."
    },
    en: {term: "support", definition: "The number of test rows that really belong to a class."}
  },
  "confusion-matrix": {
    fr: {
      term: "matrice de confusion",
      definition: "Un tableau qui compte, pour chaque vraie classe, les réponses que le modèle a données."
    },
    en: {
      term: "confusion matrix",
      definition: "A table that counts, for each true class, the answers the model gave."
    }
  },
  threshold: {
    fr: {
      term: "seuil",
      definition:
        "Le score à partir duquel on décide d’alerter. Le baisser trouve plus de cas, et donne plus de fausses alertes."
    },
    en: {
      term: "threshold",
      definition:
        "The score from which one decides to raise an alert. Lowering it finds more cases, and gives more false alarms."
    }
  },
  roc: {
    fr: {
      term: "courbe ROC",
      definition: "Pour tous les seuils à la fois, la part de cas trouvés selon la part de fausses alertes."
    },
    en: {
      term: "ROC curve",
      definition: "For all thresholds at once, the share of cases found against the share of false alarms."
    }
  },
  auc: {
    fr: {
      term: "AUC",
      definition:
        "L’aire sous la courbe ROC : la probabilité qu’un cas positif tiré au hasard ait un score plus haut qu’un cas négatif. 0,5 est le hasard, 1 la perfection."
    },
    en: {
      term: "AUC",
      definition:
        "The area under the ROC curve: the probability that a positive case taken at random scores higher than a negative one. 0.5 is chance, 1 is perfect."
    }
  },
  "learning-curve": {
    fr: {
      term: "courbe d’apprentissage",
      definition:
        "La note du modèle selon le nombre d’exemples appris. Elle dit si davantage de données aideraient."
    },
    en: {
      term: "learning curve",
      definition:
        "The model’s score against the number of examples it learned from. It tells whether more data would help."
    }
  },
  "alert-threshold": {
    fr: {
      term: "seuil d’alerte",
      definition: "La valeur d’un indicateur au-delà de laquelle quelqu’un doit regarder ou agir."
    },
    en: {
      term: "alert threshold",
      definition: "The value of a measure beyond which somebody has to look or act."
    }
  },
  latency: {
    fr: {
      term: "latence",
      definition: "Le temps qui passe entre une demande et sa réponse, en millisecondes (ms)."
    },
    en: {
      term: "latency",
      definition: "The time between a request and its answer, in milliseconds (ms)."
    }
  },
  "error-rate": {
    fr: {
      term: "taux d’erreur",
      definition: "La part des demandes auxquelles le service n’a pas su répondre, pour une raison technique."
    },
    en: {
      term: "error rate",
      definition: "The share of requests that the service could not answer, for a technical reason."
    }
  },
  "data-drift": {
    fr: {
      term: "dérive des données",
      definition: "Les cas que le modèle reçoit ne ressemblent plus à ceux sur lesquels il a appris."
    },
    en: {
      term: "data drift",
      definition: "The cases the model receives no longer look like those it learned from."
    }
  },
  "reference-data": {
    fr: {
      term: "référence",
      definition:
        "Les données d’entraînement, gardées comme point de comparaison pour celles qui arrivent ensuite."
    },
    en: {
      term: "reference",
      definition: "The training data, kept as the point of comparison for what arrives later."
    }
  },
  responsive: {
    fr: {
      term: "adaptative",
      definition:
        "Se dit d’une mise en page qui s’arrange selon la largeur de l’écran, du téléphone au grand écran."
    },
    en: {
      term: "responsive",
      definition:
        "Said of a layout that arranges itself to the width of the screen, from a phone to a large display."
    }
  },
  cache: {
    fr: {
      term: "cache",
      definition:
        "Un endroit où l’on garde un résultat déjà calculé pour le rendre aussitôt la fois suivante."
    },
    en: {
      term: "cache",
      definition:
        "A place where a result that was already computed is kept, to be given at once the next time."
    }
  },
  pagination: {
    fr: {
      term: "pagination",
      definition: "Montrer une longue liste par pages, quelques lignes à la fois."
    },
    en: {term: "pagination", definition: "Showing a long list page by page, a few rows at a time."}
  },
  asynchronous: {
    fr: {
      term: "asynchrone",
      definition:
        "Se dit d’un travail qui se fait pendant que la page reste utilisable ; son résultat s’affiche quand il arrive."
    },
    en: {
      term: "asynchronous",
      definition: "Said of work that goes on while the page stays usable; its result appears when it arrives."
    }
  },
  compression: {
    fr: {
      term: "compression",
      definition: "Écrire les mêmes données en moins de place, pour qu’elles voyagent plus vite."
    },
    en: {
      term: "compression",
      definition: "Writing the same data in less space, so that it travels faster."
    }
  },
  logging: {
    fr: {
      term: "journal",
      definition:
        "Un fichier où un programme écrit ce qu’il fait et quand, pour que l’on comprenne après coup ce qui s’est passé."
    },
    en: {
      term: "log",
      definition:
        "A file in which a program writes what it does and when, so that one can understand afterwards what happened."
    }
  },
  "unit-test": {
    fr: {
      term: "tests",
      definition:
        "De petits programmes qui vérifient d’eux-mêmes qu’un calcul donne le résultat attendu, à chaque changement."
    },
    en: {
      term: "tests",
      definition:
        "Small programs that check by themselves, at every change, that a calculation gives the expected result."
    }
  }
} as const;
