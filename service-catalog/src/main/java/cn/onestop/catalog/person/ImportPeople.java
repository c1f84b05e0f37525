package cn.onestop.catalog.person;

import cn.onestop.catalog.office.OfficeFile.CertificateRow;
import cn.onestop.catalog.office.OfficeFile.PersonRow;
import cn.onestop.catalog.person.PersonDesk.NewCertificate;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Journals;
import java.util.List;

/// Registers the people of a file of offices with their certificates, those that are not there yet.
/// Who is there is left as they are: since then names have changed and certificates run out.
public final class ImportPeople {

  private final Journals<Person, PersonEvent> people;
  private final PersonDesk desk;

  public ImportPeople(Journals<Person, PersonEvent> people, PersonDesk desk) {
    this.people = people;
    this.desk = desk;
  }

  /// How many people are new now. The offices of the file are registered before.
  public int importAll(List<PersonRow> rows) {
    return (int) rows.stream().filter(this::register).count();
  }

  private boolean register(PersonRow row) {
    var id = Person.id(row.person());
    var isNew =
        people.find(id).isEmpty()
            && !desk.register(row.person(), row.name(), row.centre(), Command.ofRule("import"))
                .repeated();
    var certificates = row.certificates() == null ? List.<CertificateRow>of() : row.certificates();
    for (int place = 0; place < certificates.size(); place++) {
      var certificate = certificate(certificates.get(place));
      people.change(
          id,
          null,
          Command.ofRule("import certificate " + place),
          entry -> desk.recorded(entry, certificate));
    }
    return isNew;
  }

  private static NewCertificate certificate(CertificateRow row) {
    return new NewCertificate(
        CertificateKind.valueOf(row.kind()),
        row.number(),
        row.department(),
        row.validFrom(),
        row.validUntil());
  }
}
