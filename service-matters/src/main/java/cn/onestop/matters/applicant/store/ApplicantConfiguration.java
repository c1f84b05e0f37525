package cn.onestop.matters.applicant.store;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.matters.applicant.Applicants;
import cn.onestop.matters.applicant.KnownApplicants;
import cn.onestop.matters.applicant.SearchMatters;
import cn.onestop.matters.matter.ApplicantMarks;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.matter.UnmaskApplicant;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what is asked about applicants.
@Configuration(proxyBeanMethods = false)
class ApplicantConfiguration {

  @Bean
  ApplicantMarks applicantMarks(InstallationKeys keys) {
    return new ApplicantMarks(KeyedDigests.forSearch(keys));
  }

  @Bean
  Applicants applicants(
      Journals<Matter, MatterEvent> journals,
      ApplicantMarks marks,
      MatterDesk desk,
      SealedTexts texts,
      UnmaskApplicant unmasking,
      AuditTrail trail) {
    return Applicants.of(journals, marks, desk, texts, unmasking, trail);
  }

  @Bean
  SearchMatters searchMatters(Applicants applicants) {
    return applicants.search();
  }

  @Bean
  KnownApplicants knownApplicants(Applicants applicants) {
    return applicants.known();
  }

  @Bean
  MarksRenewal marksRenewal(
      MongoDatabase database,
      Journals<Matter, MatterEvent> journals,
      SealedTexts texts,
      ApplicantMarks marks) {
    return new MarksRenewal(database, journals, texts, marks);
  }
}
