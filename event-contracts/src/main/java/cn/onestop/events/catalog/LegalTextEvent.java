package cn.onestop.events.catalog;

/// What can happen to one legal text 法律、法规、规章、规范性文件 in the register.
public sealed interface LegalTextEvent permits LegalTextVersionPublished, LegalTextRepealed {}
