package cn.onestop.localrun.running;

/// What is done when this program is asked to end, by Ctrl-C or otherwise.
public final class Hooks {
  private Hooks() {}

  public static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It is at work this very moment.
    }
  }
}
