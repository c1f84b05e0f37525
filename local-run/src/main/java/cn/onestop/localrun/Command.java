package cn.onestop.localrun;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `./center` can be told, with the words and options that go with it.
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nothing can change
enum Command {
  UP(
      "up",
      "",
      Words.NONE,
      List.of("--detach", "--fresh", "--no-start-caches"),
      List.of("--port", "--instances", "--issuer"),
      """
      starts the center, or what is missing of it; Ctrl-C stops it
        --detach                       return when it is ready, and leave it running
        --fresh                        forget all data first
        --port N                       the gateway's port (8080); the others follow from it
        --instances service-matters=2  more than one of a program; several with commas
        --issuer URL                   people sign in at that OpenID provider; own: here again
        --no-start-caches              do not make the caches that quicken the next starts\
      """),
  STATUS("status", "", Words.NONE, "what runs, where, since when, and how it is"),
  LOGS(
      "logs",
      "[PROCESS]",
      Words.UP_TO_ONE,
      List.of("--no-follow"),
      List.of(),
      "follows the logs, of all processes or of one"),
  RESTART(
      "restart", "PROCESS", Words.ONE, "stops one process and starts it from what is built now"),
  KILL("kill", "PROCESS", Words.ONE, "ends one process by SIGKILL, to try out what happens"),
  DOWN("down", "", Words.NONE, "stops everything in order; nothing is lost"),
  TOKEN("token", "ACCOUNT", Words.ONE, "prints a bearer token of a demo account, for curl"),
  VERIFY("verify", "", Words.NONE, "compares journals, log and views; says what differs"),
  REPUBLISH(
      "republish",
      "",
      Words.NONE,
      List.of(),
      List.of("--service"),
      """
      sends journals to the log again
        --service S                    only those of one service\
      """),
  REBUILD("rebuild", "VIEW", Words.ONE, "builds a view anew beside the running one and switches"),
  CLOCK(
      "clock",
      "",
      Words.NONE,
      List.of(),
      List.of("--at", "--speed"),
      """
      tells the office's time, or drives it (never back)
        --at 2026-03-02T09:00          sets it
        --speed N                      lets it run N times as fast\
      """),
  HELP("help", "", Words.NONE, "says this");

  static final String DATA = "--data";

  /// How many words may stand beside the command.
  enum Words {
    NONE(0, 0),
    UP_TO_ONE(0, 1),
    ONE(1, 1);

    final int least;
    final int most;

    Words(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }

  private final String label;
  private final String wordNames;
  private final Words words;
  private final List<String> switches;
  private final List<String> settings;
  private final String explanation;

  Command(String label, String wordNames, Words words, String explanation) {
    this(label, wordNames, words, List.of(), List.of(), explanation);
  }

  /// @param switches options without a value
  /// @param settings options with a value; `--data` goes with every command
  Command(
      String label,
      String wordNames,
      Words words,
      List<String> switches,
      List<String> settings,
      String explanation) {
    this.label = label;
    this.wordNames = wordNames;
    this.words = words;
    this.switches = List.copyOf(switches);
    this.settings = List.copyOf(settings);
    this.explanation = explanation;
  }

  String label() {
    return label;
  }

  Words words() {
    return words;
  }

  boolean hasSwitch(String option) {
    return switches.contains(option);
  }

  boolean hasSetting(String option) {
    return settings.contains(option) || option.equals(DATA);
  }

  String usage() {
    return "./center " + label + (wordNames.isEmpty() ? "" : " " + wordNames);
  }

  private String help() {
    var lines = explanation.lines().toList();
    var text = new StringBuilder("  %-28s %s%n".formatted(usage(), lines.getFirst()));
    lines.stream().skip(1).forEach(line -> text.append("    ").append(line).append('\n'));
    return text.toString();
  }

  static Optional<Command> called(String label) {
    return Stream.of(values()).filter(command -> command.label.equals(label)).findFirst();
  }

  static String allHelp() {
    var text = new StringBuilder("The center on this machine:\n\n");
    Stream.of(values()).map(Command::help).forEach(text::append);
    return text.append(
            """

            --data DIR, with any command: where the center keeps its data (.data).
            Processes: store, broker, service-catalog, service-matters, service-monitoring,
            service-complaints, service-identity, gateway; second instances end in -2.
            Exit codes: 0 done, 1 it failed, 2 wrong use.\
            """)
        .toString();
  }
}
