package cn.onestop.matters.consultation;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.consultation.Consultation.Ownership;
import cn.onestop.matters.consultation.Consultation.Receiver;
import java.time.Instant;
import java.util.List;

/// Somebody of the staff, with the posts by which they act at one centre now. Who stands in for a
/// holder on leave has the holder's post, and so does for the owner what the owner cannot.
record Actor(String person, List<HeldPost> posts) {

  Actor {
    posts = List.copyOf(posts);
  }

  static Actor of(Caller caller, String centre) {
    return new Actor(
        caller.person(),
        caller.posts().stream().filter(post -> post.centre().equals(centre)).toList());
  }

  boolean owns(Consultation consultation) {
    Ownership owner = consultation.owner();
    return owner.person().equals(person)
        || posts.stream().anyMatch(post -> post.post().equals(owner.post()));
  }

  /// Whoever answers for the centre sees to it that somebody owns each visitor.
  boolean heads() {
    return posts.stream()
        .anyMatch(
            post -> post.officeKind() == OfficeKind.CENTRE && post.roles().contains(Role.DIRECTOR));
  }

  boolean receives(Receiver receiver) {
    return receiver.person() == null
        ? posts.stream().anyMatch(post -> fits(post, receiver))
        : receiver.person().equals(person);
  }

  /// How they own what they take over: by the post it was handed to, else by one at that office,
  /// else by any of theirs.
  Ownership taking(Receiver receiver, Instant at) {
    HeldPost by =
        posts.stream().filter(post -> fits(post, receiver)).findFirst().orElseGet(posts::getFirst);
    return new Ownership(person, by.post(), by.office(), at);
  }

  private static boolean fits(HeldPost post, Receiver receiver) {
    return receiver.post() == null
        ? post.office().equals(receiver.office())
        : post.post().equals(receiver.post());
  }
}
