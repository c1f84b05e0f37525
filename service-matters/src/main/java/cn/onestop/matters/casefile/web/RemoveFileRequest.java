package cn.onestop.matters.casefile.web;

import cn.onestop.matters.casefile.CaseFileDesk.RemovalGround;
import jakarta.validation.constraints.NotNull;

/// Why a document is taken out.
record RemoveFileRequest(@NotNull RemovalGround ground) {}
