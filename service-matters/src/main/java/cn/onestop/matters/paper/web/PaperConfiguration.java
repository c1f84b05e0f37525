package cn.onestop.matters.paper.web;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Offices;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.paper.PaperDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the papers.
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

  @Bean
  PaperDesk paperDesk(
      MatterDesk matterDesk,
      Journals<Matter, MatterEvent> journals,
      SealedTexts texts,
      Offices offices,
      SecretCodes receiptCodes,
      Calendars calendars) {
    return new PaperDesk(
        matterDesk, journals, texts, offices, receiptCodes, calendars.time().hours());
  }

  @Bean
  Characters paperCharacters() {
    return new Characters();
  }

  @Bean
  PaperPage paperPage(Characters paperCharacters) {
    return new PaperPage(paperCharacters);
  }

  @Bean
  PaperPress paperPress() {
    return PaperPress.ofThisMachine();
  }
}
