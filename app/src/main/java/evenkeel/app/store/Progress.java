package evenkeel.app.store;

/// Hears how far long work has come.
@FunctionalInterface
public interface Progress {

  Progress SILENT = (_, _, _) -> {};

  /// @param what the stage, in words an operator knows
  /// @param done how many units are done
  /// @param of how many there are, 0 when that is not known
  void at(String what, long done, long of);
}
