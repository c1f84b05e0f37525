package cn.onestop.catalog.power;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.time.LocalDate;
import java.util.List;

/// Why something about a power is not answered or not done.
public sealed interface PowerRefusal extends Refusal {

  /// There is no such power.
  record Unknown(String power) implements PowerRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "power-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(power);
    }
  }

  /// There is one, but no version of it was in force on that day.
  record NotInForce(String power, LocalDate day) implements PowerRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "power-not-in-force";
    }

    @Override
    public List<String> arguments() {
      return List.of(power, day.toString());
    }
  }

  /// A new version would say just what the last one says.
  record ContentUnchanged(String power) implements PowerRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "power-unchanged";
    }

    @Override
    public List<String> arguments() {
      return List.of(power);
    }
  }

  /// A new version would be in force before the one it replaces.
  record EffectiveTooEarly(String power, LocalDate lastFrom) implements PowerRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "power-effective-too-early";
    }

    @Override
    public List<String> arguments() {
      return List.of(power, lastFrom.toString());
    }
  }

  /// It was retired, and what is retired stays as it was.
  record Retired(String power, LocalDate from) implements PowerRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "power-retired";
    }

    @Override
    public List<String> arguments() {
      return List.of(power, from.toString());
    }
  }
}
