package cn.onestop.matters.consultation.events;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.Consultation.Receiver;
import cn.onestop.matters.consultation.ConsultationEvolution;
import cn.onestop.matters.consultation.ConsultationLists;
import cn.onestop.matters.consultation.ConsultationLists.Shelf;
import cn.onestop.matters.consultation.ConsultationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Where each consultation is listed: with its owner, with whoever is to take over, at its centre.
public final class ConsultationsView implements View<Consultation> {

  static final String ID = "id";
  static final String STATE = "state";

  private static final EventTypes<ConsultationEvent> TYPES = EventTypes.of(ConsultationEvent.class);
  private static final ConsultationEvolution EVOLUTION = new ConsultationEvolution();

  @Override
  public String name() {
    return "consultations";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CONSULTATIONS);
  }

  @Override
  public Class<Consultation> projection() {
    return Consultation.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<Consultation> apply(@Nullable Consultation before, ReceivedEvent event) {
    Consultation after =
        EVOLUTION.after(
            before,
            new Recorded<>(
                event.seq(),
                event.at(),
                event.recordedAt(),
                event.by(),
                TYPES.read(event.type(), event.data()).orElseThrow()));
    String id = event.aggregate();
    Outcome<Consultation> outcome = Outcome.of(after);
    List<Slot> now = slots(after, id);
    for (Slot slot : before == null ? List.<Slot>of() : slots(before, id)) {
      outcome = now.contains(slot) ? outcome : outcome.remove(slot.shelf().list(), slot.place());
    }
    Document content = new Document(ID, id).append(STATE, CanonicalJson.write(after));
    for (Slot slot : now) {
      outcome = outcome.put(slot.shelf().list(), slot.place(), content);
    }
    return outcome;
  }

  private record Slot(Shelf shelf, String place) {}

  private static List<Slot> slots(Consultation it, String id) {
    List<Slot> slots = new ArrayList<>();
    String waiting = it.askedAt() + "/" + id;
    Instant ended = it.endedAt();
    Shelf shelf = ended == null ? Shelf.OWNED : Shelf.ENDED;
    String place = ended == null ? waiting : ended + "/" + id;
    slots.add(new Slot(shelf, ConsultationLists.person(it.owner().person()) + place));
    slots.add(new Slot(shelf, ConsultationLists.post(it.owner().post()) + place));
    if (it.state().open()) {
      slots.add(new Slot(Shelf.CENTRE, it.centre() + "/" + waiting));
    }
    Receiver receiver = it.receiver();
    if (receiver != null && it.state() == ConsultationState.HANDED_OVER) {
      slots.add(new Slot(Shelf.HANDED_OVER, whose(receiver) + receiver.since() + "/" + id));
    }
    return slots;
  }

  private static String whose(Receiver receiver) {
    String person = receiver.person();
    String post = receiver.post();
    if (person != null) {
      return ConsultationLists.person(person);
    }
    return post == null
        ? ConsultationLists.office(receiver.office())
        : ConsultationLists.post(post);
  }
}
