package cn.onestop.kit.refusal;

import java.util.List;

/// A refusal with nothing more to it than its code and arguments.
record PlainRefusal(RefusalKind kind, String code, List<String> arguments) implements Refusal {}
