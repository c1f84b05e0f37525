package cn.onestop.localrun.stories;

/// The story with the center's own provider.
class HallStoryIT extends HallStory {
  HallStoryIT() {
    super(RunningCenter.get());
  }
}
