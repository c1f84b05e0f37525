package cn.onestop.events.matters;

/// What can happen to the case file 案卷 of one application: the scans and documents handed in for
/// its materials.
public sealed interface CaseFileEvent permits CaseFileReceived, CaseFileRemoved, CaseFileErased {}
