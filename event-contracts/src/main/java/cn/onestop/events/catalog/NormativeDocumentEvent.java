package cn.onestop.events.catalog;

/// What can happen to one normative document 规范性文件 of a centre, from its drafting to its clean-up.
public sealed interface NormativeDocumentEvent
    permits NormativeDocumentWritten, NormativeDocumentMoved {}
