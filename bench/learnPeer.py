"""Fits scikit-learn's HistGradientBoostingRegressor once and prints seconds and held-out error as JSON.

Usage: learnPeer.py <folder> with train.f32, held.f32 (rows of features), train.f64, held.f64 (targets), options.json
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
import sklearn
from sklearn.ensemble import HistGradientBoostingRegressor

folder = Path(sys.argv[1])
options = json.loads((folder / "options.json").read_text())


def table(name):
    x = np.fromfile(folder / f"{name}.f32", np.float32).reshape(-1, options["features"])
    return x, np.fromfile(folder / f"{name}.f64")


x, y = table("train")
held, truth = table("held")
model = HistGradientBoostingRegressor(
    max_iter=options["trees"],
    learning_rate=options["rate"],
    max_leaf_nodes=options["leaves"],
    min_samples_leaf=options["minLeafRows"],
    l2_regularization=options["l2"],
    max_bins=options["bins"],
    early_stopping=False,
)
start = time.perf_counter()
model.fit(x, y)
seconds = time.perf_counter() - start
rmse = float(np.sqrt(np.mean((model.predict(held) - truth) ** 2)))
print(json.dumps({"seconds": seconds, "rmse": rmse, "version": sklearn.__version__}))
