package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A member of staff has a certificate to act 执法证件.
///
/// @param certificate its number among the certificates of that person, from 1
/// @param kind such as `ENFORCEMENT` 行政执法证, `ENFORCEMENT_SUPERVISION` 行政执法监督证
/// @param department the department it is for, absent: the whole centre
/// @param validUntil the last day it is valid
/// @param number the sealed number printed on it
@EventType("cn.onestop.catalog.certificate-recorded.v1")
public record CertificateRecorded(
    String person,
    int certificate,
    String kind,
    @Nullable String department,
    LocalDate validFrom,
    LocalDate validUntil,
    SealedReference number)
    implements PersonEvent {}
