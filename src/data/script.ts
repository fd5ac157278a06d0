/** Runs the classic script at `url` once; a page opened from disk may do that too. Rejects when it does not load. */
export const runScript = (url: URL): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${url.href} did not load`));
    });
    script.src = url.href;
    document.head.append(script);
  });
