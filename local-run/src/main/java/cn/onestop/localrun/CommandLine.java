package cn.onestop.localrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What was typed after `./center`, understood.
record CommandLine(
    Command command, List<String> words, Set<String> switches, Map<String, String> settings) {

  static CommandLine parse(String... typed) {
    if (typed.length == 0) {
      throw new WrongUse("Say what to do: ./center help lists it.");
    }
    var command =
        Command.called(withoutDashes(typed[0]))
            .orElseThrow(() ->
                new WrongUse(
                    "There is no command %s: ./center help lists them.".formatted(typed[0])));
    var words = new ArrayList<String>();
    var switches = new HashSet<String>();
    var settings = new HashMap<String, String>();
    for (int i = 1; i < typed.length; i++) {
      var option = nameOf(typed[i]);
      if (!typed[i].startsWith("--")) {
        words.add(typed[i]);
      } else if (command.hasSwitch(typed[i])) {
        switches.add(typed[i]);
      } else if (!command.hasSetting(option)) {
        throw new WrongUse("%s knows no option %s.".formatted(command.usage(), option));
      } else if (option.length() < typed[i].length()) {
        putOnce(settings, option, typed[i].substring(option.length() + 1));
      } else if (i + 1 < typed.length) {
        putOnce(settings, option, typed[++i]);
      } else {
        throw new WrongUse("%s needs a value.".formatted(option));
      }
    }
    if (words.size() < command.words().least || words.size() > command.words().most) {
      throw new WrongUse("The command is: " + command.usage());
    }
    return new CommandLine(command, List.copyOf(words), Set.copyOf(switches), Map.copyOf(settings));
  }

  private static void putOnce(Map<String, String> settings, String option, String value) {
    if (settings.putIfAbsent(option, value) != null) {
      throw new WrongUse("%s was given twice: say it once.".formatted(option));
    }
  }

  /// `--help` is what many try first.
  private static String withoutDashes(String word) {
    return word.equals("--help") || word.equals("-h") ? Command.HELP.label() : word;
  }

  private static String nameOf(String typed) {
    int equals = typed.indexOf('=');
    return equals < 0 ? typed : typed.substring(0, equals);
  }

  String word() {
    return words.getFirst();
  }

  Optional<String> optionalWord() {
    return words.stream().findFirst();
  }

  boolean has(String option) {
    return switches.contains(option);
  }

  Optional<String> setting(String option) {
    return Optional.ofNullable(settings.get(option));
  }

  /// A setting that must have a certain form.
  ///
  /// @param form what the form is, for the person who typed something else
  <T> Optional<T> setting(String option, String form, Function<String, T> parse) {
    return setting(option)
        .map(text -> {
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new WrongUse("%s is %s, not %s.".formatted(option, form, text));
          }
        });
  }
}
