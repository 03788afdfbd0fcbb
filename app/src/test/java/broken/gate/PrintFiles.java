package broken.gate;

/// Stands for the gate itself.
class PrintFiles {

  String write(String letter) {
    return letter;
  }
}
