package cn.onestop.localrun.running;

/// What is done when this program is asked to end, by Ctrl-C or otherwise.
final class Hooks {
  private Hooks() {}

  static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It is at work this very moment.
    }
  }
}
