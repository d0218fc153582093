# How far the machine's suggestions can be believed, and how large an error the study accepts.

error-accepted-error-invalid = “{ $value }” cannot be used. Give in per cent how large a share of wrong ones is accepted among suggestions taken without reading, as a whole number from 1 to { $most }.
