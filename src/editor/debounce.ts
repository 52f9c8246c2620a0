export interface Debounced {
  /** Runs the task once there was no further call for the delay. */
  schedule(): void;
  dispose(): void;
}

export function debounce(task: () => void, milliseconds: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    schedule() {
      stop();
      timer = setTimeout(task, milliseconds);
    },
    dispose: stop,
  };
}
