// In the place of @vscode/spdlog, whose native part is not compiled: without a logger the extension
// host of VS Code 1.90 waits for one in a circle, for ever, as soon as a log is flushed.
const nothing = () => undefined;

const logger = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  critical: nothing,
  getLevel: () => 2,
  setLevel: nothing,
  setPattern: nothing,
  clearFormatters: nothing,
  flush: nothing,
  drop: nothing,
};

exports.version = 0;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.shutdown = nothing;
exports.createRotatingLogger = async () => logger;
exports.createAsyncRotatingLogger = async () => logger;
