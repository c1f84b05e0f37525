package cn.onestop.kit.web;

/// A module's message bundle with the words of its refusals, in zh-CN (the root bundle) and en.
///
/// For each code: `CODE.title`, `CODE.detail` and, where something would help, `CODE.help`; for a
/// refused field just `CODE`. Every service offers its own as a bean.
///
/// @param bundle base name on the class path, as `cn/onestop/matters/problems`
public record ProblemTexts(String bundle) {}
