package cn.onestop.kit.offices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.EventType;
import cn.onestop.events.catalog.OfficeClosed;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.OfficeRenamed;
import cn.onestop.events.catalog.PostChanged;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.catalog.PostHolderEnded;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficesCopyTest {

  private static final String CENTRE = "511321900000";
  private static final String WINDOW = CENTRE + "-W01";
  private static final String POST = WINDOW + "-clerk";
  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final CopyInMemory<OfficeCopy, OfficeEvent> copy = CopyInMemory.ofOffices();
  private final People people = new People(CopyInMemory.ofPeople());
  private final CopiedPosts posts = new CopiedPosts(new Holdings(copy, people), people);
  private final Offices offices = new Offices(copy);

  @BeforeEach
  void a_centre_with_a_window() {
    copy.take(CENTRE, new OfficeRegistered(CENTRE, "CENTRE", "示例乡便民服务中心", null, CENTRE));
    copy.take(
        WINDOW,
        new OfficeRegistered(WINDOW, "WINDOW", "综合窗口1号", CENTRE, CENTRE),
        new PostCreated(POST, WINDOW, "clerk", "窗口受理岗"));
  }

  @Test
  void a_holder_has_the_post_with_its_role_office_and_centre() {
    copy.take(WINDOW, new PostHolderAppointed(POST, "staff-1001", MORNING, null));

    assertThat(posts.heldBy("staff-1001", MORNING))
        .containsExactly(new HeldPost(POST, Set.of(Role.CLERK), WINDOW, OfficeKind.WINDOW, CENTRE));
  }

  @Test
  void a_post_begins_at_its_first_moment_and_ends_at_noon_if_it_ends_at_noon() {
    copy.take(WINDOW, new PostHolderAppointed(POST, "staff-1001", MORNING, null));
    copy.take(WINDOW, new PostHolderEnded(POST, "staff-1001", NOON));

    assertThat(posts.heldBy("staff-1001", MORNING.minusMillis(1))).isEmpty();
    assertThat(posts.heldBy("staff-1001", MORNING)).hasSize(1);
    assertThat(posts.heldBy("staff-1001", NOON.minusMillis(1))).hasSize(1);
    assertThat(posts.heldBy("staff-1001", NOON)).isEmpty();
  }

  @Test
  void whoever_comes_back_to_a_post_holds_it_in_both_times_and_not_between() {
    var evening = NOON.plusSeconds(3600);
    copy.take(
        WINDOW,
        new PostHolderAppointed(POST, "staff-1001", MORNING, NOON),
        new PostHolderAppointed(POST, "staff-1001", evening, null));

    assertThat(posts.heldBy("staff-1001", MORNING)).hasSize(1);
    assertThat(posts.heldBy("staff-1001", NOON)).isEmpty();
    assertThat(posts.heldBy("staff-1001", evening)).hasSize(1);
  }

  @Test
  void nobody_holds_the_posts_of_someone_whose_name_begins_alike() {
    copy.take(WINDOW, new PostHolderAppointed(POST, "staff-1001", MORNING, null));

    assertThat(posts.heldBy("staff-100", NOON)).isEmpty();
    assertThat(posts.heldBy("staff-10011", NOON)).isEmpty();
    assertThat(posts.heldBy("", NOON)).isEmpty();
  }

  @Test
  void a_role_of_a_later_release_gives_no_rights() {
    copy.take(
        WINDOW,
        new PostCreated(WINDOW + "-robot", WINDOW, "robot", "机器人"),
        new PostHolderAppointed(WINDOW + "-robot", "staff-1001", MORNING, null));

    assertThat(posts.heldBy("staff-1001", NOON)).isEmpty();
  }

  @Test
  void who_holds_a_post_is_told_for_the_moment_asked_about() {
    copy.take(
        WINDOW,
        new PostHolderAppointed(POST, "staff-1001", MORNING, null),
        new PostHolderEnded(POST, "staff-1001", NOON));

    assertThat(offices.holders(WINDOW, POST, MORNING)).contains(Set.of("staff-1001"));
    assertThat(offices.holders(WINDOW, POST, NOON)).contains(Set.of());
    assertThat(offices.holders(WINDOW, WINDOW + "-director", NOON)).isEmpty();
    assertThat(offices.holders(CENTRE, POST, MORNING)).isEmpty();
  }

  @Test
  void offices_are_found_by_code_and_by_centre() {
    var other = "511321901000";
    copy.take(other, new OfficeRegistered(other, "CENTRE", "示例镇便民服务中心", null, other));

    assertThat(offices.find(WINDOW))
        .contains(new KnownOffice(WINDOW, OfficeKind.WINDOW, "综合窗口1号", CENTRE, CENTRE, null));
    assertThat(offices.find(CENTRE + "-W09")).isEmpty();
    assertThat(offices.ofCentre(CENTRE))
        .extracting(KnownOffice::code)
        .containsExactly(CENTRE, WINDOW);
    assertThat(offices.all()).extracting(KnownOffice::code).containsExactly(CENTRE, WINDOW, other);
  }

  @Test
  void a_county_stands_above_its_centres_and_reaches_none_of_them() {
    var county = "511321000000";
    copy.take(
        county,
        new OfficeRegistered(county, "COUNTY", "示例县", null, county),
        new PostCreated(county + "-director", county, "director", "局长"),
        new PostHolderAppointed(county + "-director", "staff-3010", MORNING, null));

    assertThat(posts.heldBy("staff-3010", NOON))
        .containsExactly(
            new HeldPost(
                county + "-director", Set.of(Role.DIRECTOR), county, OfficeKind.COUNTY, county));
    assertThat(offices.ofCentre(CENTRE)).extracting(KnownOffice::code).doesNotContain(county);
  }

  @Test
  void an_office_has_its_new_name_and_says_when_it_is_no_more() {
    copy.take(WINDOW, new OfficeRenamed(WINDOW, "综合窗口一号"), new OfficeClosed(WINDOW, NOON));

    assertThat(offices.find(WINDOW).orElseThrow().name()).isEqualTo("综合窗口一号");
    assertThat(offices.ofCentre(CENTRE).getLast().openAt(NOON)).isFalse();
    assertThat(offices.ofCentre(CENTRE).getLast().openAt(MORNING)).isTrue();
  }

  @Test
  void what_was_written_before_a_new_name_keeps_the_old_one() {
    OfficeCopy office =
        new OfficeCopy(WINDOW, "WINDOW", "一号窗口", CENTRE, CENTRE, List.of(), null, null)
            .renamed("综合窗口", MORNING)
            .renamed("综合窗口一号", NOON)
            .closedFrom(NOON);

    assertThat(office.nameAt(MORNING.minusMillis(1))).isEqualTo("一号窗口");
    assertThat(office.nameAt(MORNING)).isEqualTo("综合窗口");
    assertThat(office.nameAt(NOON)).isEqualTo("综合窗口一号");
    assertThat(offices.nameAt(WINDOW, NOON)).contains("综合窗口1号");
    assertThat(offices.nameAt("unknown", NOON)).isEmpty();
  }

  @Test
  void the_way_up_is_told_and_ends_where_it_would_come_back() {
    var head = CENTRE + "-director";
    copy.take(CENTRE, new PostCreated(head, CENTRE, "director", "主任"));
    copy.take(WINDOW, new PostChanged(POST, "综合受理岗", head));
    assertThat(offices.above(POST)).extracting(KnownPost::post).containsExactly(head);

    copy.take(CENTRE, new PostChanged(head, "主任", POST));
    assertThat(offices.above(POST)).extracting(KnownPost::post).containsExactly(head);
    assertThat(offices.above(head)).extracting(KnownPost::post).containsExactly(POST);
  }

  @Test
  void an_office_of_a_later_release_s_kind_is_left_out() {
    var kiosk = CENTRE + "-K01";
    copy.take(kiosk, new OfficeRegistered(kiosk, "KIOSK", "自助机", CENTRE, CENTRE));

    assertThat(offices.find(kiosk)).isEmpty();
    assertThat(offices.ofCentre(CENTRE)).hasSize(2);
  }

  @Test
  void the_copy_understands_every_sample() throws IOException {
    for (Class<?> event : OfficeEvent.class.getPermittedSubclasses()) {
      var type = event.getAnnotation(EventType.class).value();
      copy.take(WINDOW, type, sample(type));
    }

    assertThat(posts.heldBy("staff-1001", Instant.parse("2026-03-02T01:00:00Z"))).hasSize(1);
    assertThat(posts.heldBy("staff-1001", Instant.parse("2026-06-30T04:00:00Z"))).isEmpty();
  }

  private static String sample(String type) throws IOException {
    var name = "/samples/" + type + ".json";
    try (var in = Objects.requireNonNull(OfficeEvent.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
