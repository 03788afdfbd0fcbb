package evenkeel.core.sums;

import java.util.List;

/// A sum that an officer can try, for a caller or to check somebody else's.
public interface Sum {

  /// Its name in an address and in the API.
  String key();

  String title();

  /// What it answers, in a sentence or two.
  String about();

  List<Field> fields();

  /// Works it. Every needed field was given and read.
  Answer work(Asked asked, Desk desk);
}
