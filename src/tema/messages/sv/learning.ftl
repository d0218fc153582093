# Hur förslagen lär sig av det som har beslutats.

learning-from = { $decisions ->
    [one] Förslagen tar hänsyn till ett svar, från { $when }.
   *[other] Förslagen tar hänsyn till { NUMBER($decisions) } svar, det senaste från { $when }.
  }
